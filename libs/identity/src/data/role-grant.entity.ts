import { newId, type Change, type Id, type PersonId, type Recorded, type Role } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that was given to a person, from a day to a day, both included. */
@Entity('role_grant')
export class RoleGrant implements Recorded {
  @PrimaryColumn('uuid') id: Id<'role_grant'> = newId<'role_grant'>();
  @Column('uuid') personId!: PersonId;
  @Column('text') role!: Role;
  @Column('date') startsOn!: string;
  @Column('date') endsOn!: string;
  /** Cut off at this instant, before its last day was over. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;
  /** Null for the first administrators only. */
  @Column('uuid', { nullable: true }) proposalId: string | null = null;
  @Column('uuid', { nullable: true }) proposedBy: PersonId | null = null;
  @Column('uuid', { nullable: true }) approvedBy: PersonId | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
