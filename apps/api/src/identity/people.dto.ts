import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { tokenDays } from '#identity';
import { languages } from '#words';
import { WhyDto } from '../http/index.js';
import { IsDay } from './is-day.js';

/** The languages of pages and mails. */
const languageCodes = Object.keys(languages);

const password = { format: 'password', minLength: 15, maxLength: 256, description: 'A sentence is easy to remember' };

/** Who wants an account. */
export class RegisterDto {
  @ApiProperty({ example: 'amina@example.org' })
  @IsString()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty(password)
  @IsString()
  @MaxLength(1024)
  password!: string;

  @ApiPropertyOptional({ enum: languageCodes })
  @IsOptional()
  @IsIn(languageCodes)
  language?: string;
}

/** The token of a link in a mail, and a password. */
export class LinkDto {
  @ApiProperty()
  @IsString()
  @MaxLength(100)
  token!: string;

  @ApiProperty(password)
  @IsString()
  @MaxLength(1024)
  password!: string;
}

/** A mailbox. */
export class MailboxDto {
  @ApiProperty({ example: 'amina@example.org' })
  @IsString()
  @MaxLength(254)
  email!: string;
}

/** Somebody who is to work for the Fund. */
export class InvitePersonDto extends MailboxDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;
}

/** A change of password. */
export class ChangePasswordDto {
  @ApiProperty({ format: 'password' })
  @IsString()
  @MaxLength(1024)
  current!: string;

  @ApiProperty(password)
  @IsString()
  @MaxLength(1024)
  wanted!: string;
}

/** A token for a script. */
export class TokenDto {
  @ApiProperty({ maxLength: 100, example: 'Monthly export' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name!: string;

  @ApiProperty({ minimum: 1, maximum: tokenDays })
  @IsInt()
  @Min(1)
  @Max(tokenDays)
  days!: number;
}

/** Somebody goes. */
export class LeavingDto extends WhyDto {
  @ApiProperty({ format: 'date', description: 'The last day of work, in Vienna' })
  @IsDay()
  lastDay!: string;
}

/** Which accounts to list. */
export class AccountsDto {
  @ApiProperty({ minLength: 2, maxLength: 100, description: 'A part of the name or of the address' })
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  text!: string;
}

/** What people say of themselves. */
export class AccountDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ enum: languageCodes })
  @IsIn(languageCodes)
  language!: string;
}

/** Another mailbox for one's account. */
export class NewAddressDto extends MailboxDto {
  @ApiProperty({ format: 'password' })
  @IsString()
  @MaxLength(1024)
  password!: string;
}
