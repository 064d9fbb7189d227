import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { LookedWhyDto } from '../http/index.js';

/** What the second person found when comparing with the original. */
export class RecordReceivedDto extends LookedWhyDto {
  @ApiProperty({ description: 'Who signed the original for the organisation', maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  certifier!: string;
}
