import { IsString, MaxLength } from 'class-validator';
import { NextForm } from '../sign-in/sign-in.forms.js';

/** What somebody says of themselves to get an account; judged where accounts are made. */
export class RegistrationForm extends NextForm {
  @IsString()
  @MaxLength(1000)
  name!: string;

  @IsString()
  @MaxLength(1000)
  email!: string;

  @IsString()
  @MaxLength(1024)
  password!: string;
}

/** A mailbox. */
export class MailboxForm extends NextForm {
  @IsString()
  @MaxLength(1000)
  email!: string;
}

/** The token of a link from a mail, with a password. */
export class LinkForm extends NextForm {
  @IsString()
  @MaxLength(200)
  token!: string;

  @IsString()
  @MaxLength(1024)
  password!: string;
}
