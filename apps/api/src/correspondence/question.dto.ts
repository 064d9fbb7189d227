import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { mostQuestion } from '#correspondence';
import { languages } from '#words';
import { LookedDto } from '../http/index.js';

/** A question about a call. */
export class QuestionDto extends LookedDto {
  @ApiProperty({ description: 'No names and no traces of victims', maxLength: mostQuestion })
  @IsString()
  @MinLength(1)
  @MaxLength(mostQuestion)
  text!: string;

  @ApiPropertyOptional({
    description: 'The language it is written in; else that of Accept-Language',
    enum: Object.keys(languages),
  })
  @IsOptional()
  @IsIn(Object.keys(languages))
  language?: string;
}
