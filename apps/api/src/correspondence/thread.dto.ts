import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { mostMessage, topics, wants, type Topic, type Want } from '#correspondence/domain';
import { LookedDto } from '../http/index.js';
import { IsDay } from '../identity/is-day.js';

/** A message. */
export class MessageDto extends LookedDto {
  @ApiProperty({ description: 'No names and no traces of victims', maxLength: mostMessage })
  @IsString()
  @MinLength(1)
  @MaxLength(mostMessage)
  text!: string;
}

/** The first message of a conversation. */
export class ThreadDto extends MessageDto {
  @ApiProperty({ enum: topics })
  @IsIn(topics)
  topic!: Topic;
}

/** By which day something is wanted. */
export class DueDayDto {
  @ApiProperty({ format: 'date', description: 'The last day, as it is in Vienna', example: '2026-05-01' })
  @IsDay()
  dueOn!: string;
}

/** Something that the secretariat wants. */
export class RequestDto extends MessageDto {
  @ApiProperty({ enum: wants })
  @IsIn(wants)
  topic!: Want;

  @ApiProperty({ format: 'date', description: 'The last day, as it is in Vienna', example: '2026-05-01' })
  @IsDay()
  dueOn!: string;
}
