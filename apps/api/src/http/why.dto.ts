import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

/** The body of an act that must say why. */
export class WhyDto {
  @ApiProperty({ description: 'Why; kept in history', maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  why!: string;
}
