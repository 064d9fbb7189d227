import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { disbursementMachine, type DisbursementState } from '#disbursements/domain';
import { WhyDto } from '../http/index.js';
import { amountAsTyped } from '#kernel';

/** Which instalments to list. */
export class DisbursementFilterDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  awardId?: string;

  @ApiPropertyOptional({ enum: disbursementMachine.states })
  @IsOptional()
  @IsIn(disbursementMachine.states)
  state?: DisbursementState;
}

/** One instalment as it is planned. */
export class InstalmentDto {
  @ApiProperty({ minimum: 1, description: 'Project year' })
  @IsInt()
  @Min(1)
  @Max(10)
  year!: number;

  @ApiProperty({ example: '25000.00', description: 'In the currency of the award' })
  @Matches(amountAsTyped)
  amount!: string;
}

/** Instalments in place of what was cancelled. */
export class InstalmentsDto {
  @ApiProperty({ type: [InstalmentDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => InstalmentDto)
  instalments!: InstalmentDto[];
}

/** What the bank has confirmed. */
export class PaymentDto {
  @ApiProperty({ format: 'date', example: '2011-09-05' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  paidOn!: string;

  @ApiProperty({ maxLength: 100, description: 'The bank’s own reference; it stands for one payment only' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  bankReference!: string;
}

/** Money that a grantee has sent back. */
export class ReturnedFundsDto extends WhyDto {
  @ApiPropertyOptional({ example: '1200.00', description: 'Left out: all of it' })
  @IsOptional()
  @Matches(amountAsTyped)
  amount?: string;
}
