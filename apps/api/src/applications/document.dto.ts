import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

/** As which document a file is attached. */
export class DocumentDto {
  @ApiProperty({ description: 'A document that the form asks for, or the name of a question that a file answers' })
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  document!: string;
}

/** A file of the organisation's profile, and as which document it is handed in. */
export class FromProfileDto extends DocumentDto {
  @ApiProperty({ format: 'uuid', description: 'One that `GET /applications/{id}/profile-documents` offers' })
  @IsUUID()
  profileDocumentId!: string;
}
