import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { profileDocumentNames } from '#identity/domain';

/** Which file of a document of which there is one for each year. */
export class ProfileDocumentKeyDto {
  @ApiPropertyOptional({ example: '2024', description: 'The fiscal year of an audited statement' })
  @IsOptional()
  @Matches(/^(19|20|21)\d\d$/)
  year?: string;
}

/** As which document a file is put into a profile. */
export class ProfileDocumentDto extends ProfileDocumentKeyDto {
  @ApiProperty({ enum: profileDocumentNames })
  @IsIn(profileDocumentNames)
  document!: string;
}
