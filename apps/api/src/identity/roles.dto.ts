import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { roles, type PersonId, type Role } from '#kernel';
import { WhyDto } from '../http/index.js';
import { IsDay } from './is-day.js';

/** A role for somebody, from a day to a day. */
export class RoleDto extends WhyDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId!: PersonId;

  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role!: Role;

  @ApiProperty({ format: 'date', description: 'The first day, in Vienna' })
  @IsDay()
  startsOn!: string;

  @ApiProperty({ format: 'date', description: 'The last day' })
  @IsDay()
  endsOn!: string;
}

/** Who stands in for oneself. */
export class DeputyDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  deputyId!: PersonId;

  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role!: Role;

  @ApiProperty({ format: 'date' })
  @IsDay()
  startsOn!: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  endsOn!: string;
}
