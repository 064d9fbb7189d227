import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Aggregate, type Change, type Id, type OrganisationId, type PersonId } from '#kernel';
import type { DisbursementState } from '../domain/disbursement.machine.js';

/** One planned slice of an award's money, and its actual release. */
@Entity('disbursement')
export class Disbursement implements Aggregate<DisbursementState> {
  @PrimaryColumn('uuid') id: Id<'disbursement'> = newId<'disbursement'>();
  @Column('uuid') awardId!: Id<'award'>;
  @Column('uuid') organisationId!: OrganisationId;
  /** The terms that the award is judged under for ever. */
  @Column('uuid') termsId!: Id<'terms'>;
  /** Project year, from 1. */
  @Column('integer') year!: number;
  /** 1 for an award's first instalment. */
  @Column('integer') number!: number;
  @Column('numeric', { precision: 14, scale: 2 }) amount!: string;
  @Column('char', { length: 3 }) currency!: string;
  @Column('text') state: DisbursementState = 'scheduled';
  @Column('uuid', { nullable: true }) requestedBy: PersonId | null = null;
  @Column('uuid', { nullable: true }) verifiedBy: PersonId | null = null;
  @Column('uuid', { nullable: true }) authorisedBy: PersonId | null = null;
  @Column('uuid', { nullable: true }) instructedBy: PersonId | null = null;
  @Column('date', { nullable: true }) paidOn: string | null = null;
  @Column('text', { nullable: true }) bankReference: string | null = null;
  /** What the grantee has sent back. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) returnedAmount: string | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
