import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Aggregate, type Change, type Id, type OrganisationId, type PersonId, type Reason } from '#kernel';
import type { Answers } from '../domain/answers.js';
import type { ApplicationState } from '../domain/application.machine.js';
import type { Channel } from '../domain/received.js';

/** One organisation's request under one call. */
@Entity('application')
export class Application implements Aggregate<ApplicationState> {
  @PrimaryColumn('uuid') id: Id<'application'> = newId<'application'>();
  /** What people call it: `APP-2011-0001`. */
  @Column('text') reference!: string;
  @Column('uuid') windowId!: Id<'window'>;
  @Column('uuid') organisationId!: OrganisationId;
  /** 1 for the organisation's first in the window. */
  @Column('integer') number!: number;
  /** The terms it is judged under: those in force when it was submitted. */
  @Column('uuid') termsId!: Id<'terms'>;
  @Column('text') state: ApplicationState = 'draft';
  @Column('text', { nullable: true }) beforeWithdrawal: ApplicationState | null = null;
  /** The last outcome that the applicant was told. */
  @Column('text', { nullable: true }) releasedOutcome: ApplicationState | null = null;
  /** The submission that counts; a newer one takes its place. */
  @Column('uuid', { nullable: true }) submissionId: Id<'submission'> | null = null;
  /** The earlier application of the organisation whose answers it began with. */
  @Column('uuid', { nullable: true }) copiedFrom: Id<'application'> | null = null;
  /** Which of those answers were left out, and why. */
  @Column('jsonb', { nullable: true }) leftOut: readonly Reason[] | null = null;
  /** How it reached the fund, where it was not written here: an officer entered it from its original. */
  @Column('text', { nullable: true }) receivedBy: Channel | null = null;
  /** When it did, as its original shows. */
  @Column('timestamptz', { nullable: true }) receivedAt: Date | null = null;
  /** Who compared what was entered with the original. */
  @Column('uuid', { nullable: true }) confirmedBy: PersonId | null = null;
  @Column('uuid') startedBy!: PersonId;
  @Column('timestamptz') startedAt!: Date;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}

/** One section of the working copy. */
@Entity('application_section')
export class ApplicationSection {
  @PrimaryColumn('uuid') applicationId!: Id<'application'>;
  @PrimaryColumn('text') section!: string;
  @Column('integer') version!: number;
  @Column('jsonb') content!: NonNullable<Answers[string]>;
  @Column('timestamptz') savedAt!: Date;
  @Column('uuid') savedBy!: PersonId;
}

/** A file that was attached as one of the documents asked for; several may serve for one. */
@Entity('application_document')
export class ApplicationDocument {
  @PrimaryColumn('uuid') id: Id<'application_document'> = newId<'application_document'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('text') document!: string;
  @Column('uuid') fileId!: Id<'file'>;
  @Column('timestamptz') attachedAt!: Date;
  @Column('uuid') attachedBy!: PersonId;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null = null;
  @Column('uuid', { nullable: true }) removedBy: PersonId | null = null;
}

/** An attempt that met a closed door, kept as evidence. */
@Entity('refused_attempt')
export class RefusedAttempt {
  @PrimaryColumn('uuid') id: Id<'refused_attempt'> = newId<'refused_attempt'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('timestamptz') attemptedAt!: Date;
  @Column('uuid') attemptedBy!: PersonId;
  @Column('timestamptz') deadlineInForce!: Date;
  @Column('jsonb') reasons!: readonly object[];
}
