import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** What an act answers: enough to go on with. */
export class Acknowledgement {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiPropertyOptional({ description: 'Where it stands now, if it is a thing with states' })
  state?: string;

  @ApiProperty({ description: 'For the next If-Match' })
  version!: number;
}

/** Marks a step in the life of a thing that is there already: answered 200 with an acknowledgement, or with what is said. */
export const Step = (summary: string, answer?: string) =>
  applyDecorators(
    HttpCode(200),
    ApiOperation({ summary }),
    ApiOkResponse(answer === undefined ? { type: Acknowledgement, description: 'Done' } : { description: answer }),
  );
