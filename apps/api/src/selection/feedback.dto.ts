import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { longestFeedback } from '#selection/domain';
import { LookedDto } from '../http/index.js';

/** What the secretariat writes for one applicant. */
export class FeedbackDto extends LookedDto {
  @ApiProperty({
    maxLength: longestFeedback,
    description: 'Plain text; an empty line parts paragraphs. No names or traces of victims or reviewers',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(longestFeedback)
  text!: string;

  @ApiProperty({ example: 'en', description: 'One of those in which applications of the window may be written' })
  @IsString()
  @Matches(/^[a-z]{2,3}$/)
  language!: string;
}
