import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { PersonId } from '#kernel';
import { recusalCauses, type RecusalCause } from '#reviews/domain';

/** Whom to ask for a review, and by when. */
export class AssignmentDto {
  @ApiProperty({ format: 'uuid', description: 'A person who is a reviewer today' })
  @IsUUID()
  reviewerId!: PersonId;

  @ApiPropertyOptional({ format: 'date', example: '2011-06-01' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  dueOn?: string;
}

/** What is said about one criterion. */
export class ScoreDto {
  @ApiProperty({ example: 'relevance' })
  @IsString()
  @MaxLength(100)
  criterion!: string;

  @ApiPropertyOptional({ example: '12.5', description: 'At most one digit after the point, from 0 to the weight' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  score?: string | null;

  @ApiPropertyOptional({ maxLength: 5000 })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  remark?: string | null;
}

/** A reviewer's whole draft; what is left out is not scored yet. */
export class ScoresDto {
  @ApiProperty({ type: [ScoreDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ScoreDto)
  scores!: ScoreDto[];
}

/** A conflict of interest. */
export class ConflictDto {
  @ApiProperty({ enum: recusalCauses })
  @IsIn(recusalCauses)
  cause!: RecusalCause;

  @ApiPropertyOptional({ maxLength: 2000, description: 'More about it; kept where it can be erased' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  why?: string;
}

/** A conflict of interest, one's own or one that an officer records for another person. */
export class RecusalDto extends ConflictDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The reader, where nobody is named' })
  @IsOptional()
  @IsUUID()
  personId?: PersonId;
}

/** A conflict of interest that came to light after the review was handed in. */
export class LateConflictDto {
  @ApiProperty({ enum: recusalCauses })
  @IsIn(recusalCauses)
  cause!: RecusalCause;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  why!: string;
}
