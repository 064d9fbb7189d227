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
import type { Id, PersonId } from '#kernel';
import { advices, sessionModes, type Advice, type SessionMode } from '#selection/domain';

/** Which sessions to list. */
export class SessionsDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  windowId?: Id<'window'>;
}

/** Which proposals the Board is called for, how and when. */
export class ConveningDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  windowId!: Id<'window'>;

  @ApiProperty({ enum: sessionModes })
  @IsIn(sessionModes)
  mode!: SessionMode;

  @ApiProperty({ format: 'date', example: '2011-07-18' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  convenedFor!: string;
}

/** Who is there. */
export class AttendanceDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Persons who are trustees today' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  attendance!: PersonId[];
}

/** What is advised on one application. */
export class AdviceDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  applicationId!: Id<'application'>;

  @ApiProperty({ enum: advices })
  @IsIn(advices)
  advice!: Advice;

  @ApiPropertyOptional({ example: '25000.00', description: 'To fund; as requested, where none is given' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  amount?: string;
}

/** What the Board advised, every ranked application once. */
export class RecordDto {
  @ApiProperty({ type: [AdviceDto] })
  @IsArray()
  @ArrayMaxSize(20_000)
  @ValidateNested({ each: true })
  @Type(() => AdviceDto)
  recommendations!: AdviceDto[];
}

/** A decision that is another than the advice. */
export class DeviationDto extends AdviceDto {
  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000)
  why!: string;
}

/** Where the approver decides otherwise than advised. */
export class ApprovalDto {
  @ApiPropertyOptional({ type: [DeviationDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20_000)
  @ValidateNested({ each: true })
  @Type(() => DeviationDto)
  deviations?: DeviationDto[];
}

/** What is added to a recorded session. */
export class AddendumDto {
  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MinLength(1)
  @MaxLength(20_000)
  body!: string;
}

/** A call from the reserve list. */
export class ReserveCallDto {
  @ApiPropertyOptional({ example: '25000.00', description: 'As requested, where none is given' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  amount?: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  why!: string;
}
