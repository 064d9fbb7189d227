import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { extensionCauses, type ExtensionCause } from '#applications/domain';
import { LookedWhyDto } from '../http/index.js';

/** More time for one applicant. */
export class ExtensionDto extends LookedWhyDto {
  @ApiProperty({ format: 'date-time', description: 'With its offset: 2011-05-03T12:00:00+02:00' })
  @IsString()
  @MaxLength(40)
  until!: string;

  @ApiProperty({ enum: extensionCauses })
  @IsIn(extensionCauses)
  cause!: ExtensionCause;
}
