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
import { budgetCategories } from '#applications/domain';
import { sides, type Side } from '#awards/domain';
import { amountAsTyped, type Id } from '#kernel';

/** An award to be proposed; amounts in the currency of the application. */
export class AwardDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  applicationId!: Id<'application'>;

  @ApiPropertyOptional({ example: '70000.00', description: 'Left out: as recommended, or else as requested' })
  @IsOptional()
  @Matches(amountAsTyped)
  amount?: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'By project year. Left out: the requested years, cut in proportion',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(amountAsTyped, { each: true })
  years?: string[];
}

/** One line of a budget. */
export class BudgetLineDto {
  @ApiProperty({ minimum: 1, description: 'Project year' })
  @IsInt()
  @Min(1)
  @Max(10)
  year!: number;

  @ApiProperty({ enum: budgetCategories })
  @IsIn(budgetCategories)
  category!: string;

  @ApiProperty({ maxLength: 500 })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  description!: string;

  @ApiProperty({ example: '12000.00' })
  @Matches(amountAsTyped)
  amount!: string;
}

/** A budget that fits the amount awarded. */
export class BudgetDto {
  @ApiProperty({ type: [BudgetLineDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => BudgetLineDto)
  lines!: BudgetLineDto[];
}

/** Which budget is agreed to. */
export class BudgetAgreementDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  revisionId!: Id<'budget_revision'>;
}

/** A signature under an agreement. */
export class SignatureDto {
  @ApiProperty({ enum: sides })
  @IsIn(sides)
  side!: Side;

  @ApiProperty({ description: 'SHA-256 of the agreement that was read, in hexadecimal' })
  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string;
}
