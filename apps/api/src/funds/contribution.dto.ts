import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { amountAsTyped } from '#kernel';

/** Money that a donor gave. */
export class ContributionDto {
  @ApiPropertyOptional({ maxLength: 300, description: 'Left out when the donor wants no name' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  donor?: string;

  @ApiProperty({ example: '25000.00' })
  @Matches(amountAsTyped)
  amount!: string;

  @ApiProperty({ example: 'USD' })
  @Matches(/^[A-Z]{3}$/)
  currency!: string;

  @ApiProperty({ format: 'date', example: '2011-01-10', description: 'The day on which the bank had it' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  receivedOn!: string;
}
