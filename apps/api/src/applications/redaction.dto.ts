import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { LookedWhyDto } from '../http/index.js';

/** Which submission is to lose its free text, and why. */
export class RedactionDto extends LookedWhyDto {
  @ApiProperty({ minimum: 1, description: 'The number of the submission' })
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  number!: number;
}
