import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { mostQuestion } from '#correspondence';

/** A question about a call. */
export class QuestionDto {
  @ApiProperty({ description: 'No names and no traces of victims', maxLength: mostQuestion })
  @IsString()
  @MinLength(1)
  @MaxLength(mostQuestion)
  text!: string;

  @ApiPropertyOptional({ description: 'The language it is written in; else that of Accept-Language', example: 'fr' })
  @IsOptional()
  @IsString()
  @Matches(/^[a-z]{2,3}$/)
  language?: string;
}
