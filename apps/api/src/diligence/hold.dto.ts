import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { holdCauses, holdSubjects, type HoldCause, type HoldSubject } from '#diligence/domain';
import { WhyDto } from '../http/index.js';

/** What is held, and why. */
export class HoldDto extends WhyDto {
  @ApiProperty({ enum: holdSubjects })
  @IsIn(holdSubjects)
  subjectKind!: HoldSubject;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  subjectId!: string;

  @ApiProperty({ enum: holdCauses })
  @IsIn(holdCauses)
  causeCode!: HoldCause;
}

/** Which holds to list. */
export class HoldsDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  subjectId?: string;
}
