import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { WhyDto } from './why.dto.js';

const description =
  'Something that looks like a trace of a person (a name next to an age, a number of an identity paper or a telephone, an ' +
  'e-mail address) is refused once with the code `traces.found` at its place. True sends it as it stands: somebody looked, ' +
  'and nobody can be recognised';

/** The same where a body is read by a schema. */
export const lookedSchema = { looked: { type: 'boolean', description } };

/** What it says of a body that was read. */
export interface Looked {
  readonly looked?: boolean;
}

/** Something in free words that is about to be sent. */
export class LookedDto {
  @ApiPropertyOptional({ description })
  @IsOptional()
  @IsBoolean()
  looked?: boolean;
}

/** The body of an act that must say why, in words that somebody else reads. */
export class LookedWhyDto extends WhyDto {
  @ApiPropertyOptional({ description })
  @IsOptional()
  @IsBoolean()
  looked?: boolean;
}
