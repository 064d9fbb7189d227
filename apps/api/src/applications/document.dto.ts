import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

/** As which document a file is attached. */
export class DocumentDto {
  @ApiProperty({ description: 'A document that the form asks for, or the name of a question that a file answers' })
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  document!: string;
}
