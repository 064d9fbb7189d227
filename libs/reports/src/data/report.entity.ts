import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Aggregate, type Change, type Id, type OrganisationId, type PersonId } from '#kernel';
import type { ReportState } from '../domain/report.machine.js';
import type { ReportKind } from '../domain/schedule.js';

/** A report that a grantee owes, or has handed in. */
@Entity('report')
export class Report implements Aggregate<ReportState> {
  @PrimaryColumn('uuid') id: Id<'report'> = newId<'report'>();
  @Column('uuid') awardId!: Id<'award'>;
  @Column('uuid') organisationId!: OrganisationId;
  @Column('text') kind!: ReportKind;
  /** Project year, from 1. */
  @Column('integer') year!: number;
  @Column('date') dueOn!: string;
  @Column('text') state: ReportState = 'expected';
  /** Of the award. */
  @Column('char', { length: 3 }) currency!: string;
  /** As last reported. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) spent: string | null = null;
  @Column('uuid', { nullable: true }) submittedBy: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null = null;
  @Column('uuid', { nullable: true }) acceptedBy: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null = null;
  /** The proposal by which it was waived. */
  @Column('uuid', { nullable: true }) waiverId: Id<'proposal'> | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
