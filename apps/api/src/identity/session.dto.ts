import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** Who signs in. */
export class SignInDto {
  @ApiProperty({ example: 'amina@example.org' })
  @IsString()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @MaxLength(1024)
  password!: string;
}

/** A code of an authenticator app, or a recovery code. */
export class CodeDto {
  @ApiProperty({ example: '123456' })
  @IsString()
  @MaxLength(40)
  code!: string;
}

/** What a session answers when it begins or changes. */
export class SessionView {
  @ApiProperty({
    nullable: true,
    enum: ['second_factor', 'enrolment'],
    description: 'What the session waits for before it is good for work',
  })
  pending!: string | null;

  @ApiProperty({ description: 'Send it as X-CSRF-Token with every change' })
  csrfToken!: string;
}

/** The password once more. */
export class PasswordDto {
  @ApiProperty({ format: 'password' })
  @IsString()
  @MaxLength(1024)
  password!: string;
}
