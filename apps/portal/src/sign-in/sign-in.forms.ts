import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Where a form leads afterwards; what is no path of this site counts as nothing. */
export class NextForm {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  next?: string;
}

/** Address and password. */
export class SignInForm extends NextForm {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MaxLength(1024)
  password!: string;
}

/** A security code, or a recovery code. */
export class CodeForm extends NextForm {
  @IsString()
  @MaxLength(40)
  code!: string;
}
