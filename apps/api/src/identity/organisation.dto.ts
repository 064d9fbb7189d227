import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { organisationKinds, type OrganisationKind, type OrganisationProfile } from '#identity';
import { amountAsTyped, parts, type Part } from '#kernel';
import { LookedDto, LookedWhyDto } from '../http/index.js';
import { IsDay } from './is-day.js';

/** Null is said, not left out. */
const OrNull = () => ValidateIf((_, value) => value !== null);

/** A new organisation. */
export class RegisterOrganisationDto {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  name!: string;

  @ApiProperty({ example: 'NG', description: 'ISO 3166-1 alpha-2' })
  @Matches(/^[A-Z]{2}$/)
  @IsISO31661Alpha2()
  country!: string;

  @ApiProperty({ enum: organisationKinds })
  @IsIn(organisationKinds)
  kind!: OrganisationKind;
}

/** The same, with what tells it from others and what its owners read if it is known. */
export class NewOrganisationDto extends RegisterOrganisationDto {
  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  registrationNumber?: string;

  @ApiPropertyOptional({ maxLength: 1000, description: 'To its owners, if the organisation is registered already' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;

  @ApiPropertyOptional({ description: 'The note was looked at: nobody who was helped can be recognised by it' })
  @IsOptional()
  @IsBoolean()
  looked?: boolean;
}

/** The budget of one year. */
export class AnnualBudgetDto {
  @ApiProperty({ minimum: 1900, maximum: 2200 })
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;

  @ApiProperty({ example: '120000.00' })
  @Matches(amountAsTyped)
  amount!: string;

  @ApiProperty({ example: 'USD' })
  @Matches(/^[A-Z]{3}$/)
  currency!: string;
}

/** Everything that an organisation says of itself; it replaces what stood there. */
export class OrganisationDto extends RegisterOrganisationDto implements OrganisationProfile {
  @ApiProperty()
  @IsBoolean()
  nonProfit!: boolean;

  @ApiProperty({ format: 'date', nullable: true, type: String })
  @OrNull()
  @IsDay()
  registeredOn!: string | null;

  @ApiProperty({ format: 'date', nullable: true, type: String, description: 'Since when it assists victims directly' })
  @OrNull()
  @IsDay()
  directAssistanceSince!: string | null;

  @ApiProperty()
  @IsBoolean()
  ownBankAccount!: boolean;

  @ApiProperty({ description: 'Measures against sexual exploitation and abuse' })
  @IsBoolean()
  pseaMeasures!: boolean;

  @ApiProperty()
  @IsBoolean()
  actsAsIntermediary!: boolean;

  @ApiProperty({ type: [Number] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  @Min(1900, { each: true })
  @Max(2200, { each: true })
  auditedFiscalYears!: number[];

  @ApiProperty({ type: [AnnualBudgetDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnnualBudgetDto)
  annualBudgets!: AnnualBudgetDto[];

  @ApiProperty({ nullable: true, type: String, maxLength: 50, description: 'Id in the UN Partner Portal' })
  @OrNull()
  @IsString()
  @MaxLength(50)
  unppPartnerId!: string | null;

  @ApiProperty({ description: 'Its place must not be shown: a shelter' })
  @IsBoolean()
  locationHidden!: boolean;
}

/** Who is invited, and as what. */
export class InviteMemberDto {
  @ApiProperty({ example: 'amina@example.org' })
  @IsString()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ enum: parts })
  @IsIn(parts)
  part!: Part;
}

/** What somebody is to be in an organisation. */
export class PartDto {
  @ApiProperty({ enum: parts })
  @IsIn(parts)
  part!: Part;
}

/** Why somebody should own an organisation. */
export class RecoveryDto extends LookedDto {
  @ApiProperty({ maxLength: 4000, description: 'Why, and what shows it' })
  @IsString()
  @MinLength(1)
  @MaxLength(4000)
  explanation!: string;
}

/** That an organisation is to be given to who asks for it, and on what evidence. */
export class ProposedRecoveryDto extends LookedWhyDto {
  @ApiPropertyOptional({
    maxLength: 1000,
    description: 'What was seen, and where: needed where no file came with the request',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  evidenceSeen?: string;
}
