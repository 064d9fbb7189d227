import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Aggregate, type Change, type Id, type OrganisationId, type PersonId } from '#kernel';
import type { AwardState } from '../domain/award.machine.js';

/** The decision to fund one application, and what follows from it. */
@Entity('award')
export class Award implements Aggregate<AwardState> {
  @PrimaryColumn('uuid') id: Id<'award'> = newId<'award'>();
  /** What people call it: `AWD-2011-0001`. */
  @Column('text') reference!: string;
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('uuid') organisationId!: OrganisationId;
  @Column('uuid') windowId!: Id<'window'>;
  /** The terms that the award is judged under for ever. */
  @Column('uuid') termsId!: Id<'terms'>;
  @Column('numeric', { precision: 14, scale: 2 }) requested!: string;
  /** At most what was requested; where it is less, a revised budget is agreed before the agreement. */
  @Column('numeric', { precision: 14, scale: 2 }) amount!: string;
  @Column('char', { length: 3 }) currency!: string;
  @Column('date') startsOn!: string;
  @Column('integer') months!: number;
  @Column('text') state: AwardState = 'proposed';
  @Column('uuid') proposedBy!: PersonId;
  @Column('uuid', { nullable: true }) approvedBy: PersonId | null = null;
  @Column('uuid', { nullable: true }) suspendedBy: PersonId | null = null;
  @Column('uuid', { nullable: true }) closedBy: PersonId | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
