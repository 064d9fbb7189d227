import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Id, type PersonId } from '#kernel';
import type { FrozenFacts } from '../domain/facts.js';
import type { SubmissionContent } from '../domain/submission.js';

/** What was submitted, frozen. Written once; a redaction alone takes from it. */
@Entity('submission')
export class Submission {
  @PrimaryColumn('uuid') id: Id<'submission'> = newId<'submission'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('integer') number!: number;
  @Column('uuid') termsId!: Id<'terms'>;
  @Column('timestamptz') submittedAt!: Date;
  @Column('uuid') submittedBy!: PersonId;
  @Column('timestamptz') deadlineInForce!: Date;
  /** After the deadline, within the seconds of grace that the call gives. */
  @Column('boolean') inGrace!: boolean;
  @Column('jsonb') content!: SubmissionContent;
  /** Of the content's canonical JSON. */
  @Column('char', { length: 64 }) sha256!: string;
  @Column('jsonb') facts!: FrozenFacts;
  @Column('text') title!: string;
  @Column('date') startsOn!: string;
  @Column('integer') months!: number;
  @Column('char', { length: 3 }) currency!: string;
  @Column('numeric', { precision: 14, scale: 2 }) requested!: string;
  /** Written only: the driver would read an array of numerics as floats, so readers cast it to text. */
  @Column('numeric', { precision: 14, scale: 2, array: true, select: false }) years!: readonly string[];
  @Column('numeric', { precision: 14, scale: 2 }) totalBudget!: string;
  @Column('char', { length: 2 }) country!: string;
  @Column('text', { nullable: true }) regionalGroup!: string | null;
  /** When its free text was erased: content and title hold none since, and the hash is that of what was there. */
  @Column('timestamptz', { nullable: true }) redactedAt: Date | null = null;
}

/** A file of a submission. */
@Entity('submission_document')
export class SubmissionDocument {
  @PrimaryColumn('uuid') submissionId!: Id<'submission'>;
  @PrimaryColumn('uuid') fileId!: Id<'file'>;
  @Column('text') document!: string;
}
