import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { applicationMachine } from '#applications/domain';
import type { Id, OrganisationId } from '#kernel';
import { LookedDto } from '../http/index.js';

/** Who applies in which window. */
export class StartDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  windowId!: Id<'window'>;

  @ApiProperty({ format: 'uuid', description: 'One of the organisations that you belong to as owner or editor' })
  @IsUUID()
  organisationId!: OrganisationId;
}

/** Which applications to list. */
export class ListDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  windowId?: Id<'window'>;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: OrganisationId;

  @ApiPropertyOptional({ enum: applicationMachine.states, description: 'For the fund’s side only' })
  @IsOptional()
  @IsIn(applicationMachine.states)
  state?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The id of the last row of the page before' })
  @IsOptional()
  @IsUUID()
  after?: Id<'application'>;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** Who answers for what is submitted. */
export class SubmitDto extends LookedDto {
  @ApiProperty({ description: 'The person who certifies for the organisation', maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  certifier!: string;

  @ApiPropertyOptional({ description: 'What that person is in the organisation', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  certifierFunction?: string;
}

/** What stands on a receipt. */
export class VerificationDto {
  @ApiProperty({ example: 'APP-2011-0001' })
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  reference!: string;

  @ApiProperty({ description: 'The SHA-256 in hex, or the receipt number', maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  fingerprint!: string;
}

/** A person's verdict on one criterion. */
export class JudgementDto {
  @ApiProperty({ example: 'cross_border_support' })
  @IsString()
  @MaxLength(60)
  criterion!: string;

  @ApiProperty({ enum: ['met', 'not_met'] })
  @IsIn(['met', 'not_met'])
  verdict!: 'met' | 'not_met';

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  why!: string;
}

/** On what grounds an application is excluded. */
export class ExclusionDto {
  @ApiProperty({
    type: [String],
    description: 'Criteria that are not met, or false_declaration, sanctions_match, documents_not_genuine',
  })
  @IsArray()
  @ArrayNotEmpty()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  grounds!: string[];

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  why!: string;
}
