import { newId, type Aggregate, type Change, type Id, type OrganisationId, type PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { recoveryMachine, type RecoveryState } from '../domain/recovery.machine.js';
import type { RecoveryThing } from '../domain/recovery.policy.js';

/** Somebody asks to become the owner of an organisation whose owners are gone. */
@Entity('recovery')
export class Recovery implements Aggregate<RecoveryState>, RecoveryThing {
  @PrimaryColumn('uuid') id: Id<'recovery'> = newId<'recovery'>();
  @Column('uuid') organisationId!: OrganisationId;
  @Column('text') organisationName!: string;
  @Column('uuid') personId!: PersonId;
  @Column('text') personName!: string;
  @Column('text') email!: string;
  @Column('text') explanation!: string;
  @Column('uuid', { nullable: true }) fileId: Id<'file'> | null = null;
  /** What the officer who proposed it has seen, where no file came with the request. */
  @Column('text', { nullable: true }) evidenceSeen: string | null = null;
  @Column('text') state: RecoveryState = recoveryMachine.initial;
  @Column('timestamptz') askedAt!: Date;
  @Column('uuid', { nullable: true }) proposalId: Id<'proposal'> | null = null;
  @Column('uuid', { nullable: true }) proposedBy: PersonId | null = null;
  /** Until then members can object. */
  @Column('timestamptz', { nullable: true }) grantableAt: Date | null = null;
  @Column('uuid', { nullable: true }) decidedBy: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
