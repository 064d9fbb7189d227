import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Facts, Finding, Outcome } from '#calls/domain';
import { newId, type Id, type PersonId } from '#kernel';

/** A submission against the terms: what each criterion said of which facts. Written once. */
@Entity('screening')
export class ScreeningRecord {
  @PrimaryColumn('uuid') id: Id<'screening'> = newId<'screening'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('uuid') submissionId!: Id<'submission'>;
  @Column('uuid') termsId!: Id<'terms'>;
  @Column('text') outcome!: Outcome;
  @Column('jsonb') findings!: readonly Finding[];
  @Column('jsonb') facts!: Facts;
  @Column('uuid') screenedBy!: PersonId;
  @Column('timestamptz') at!: Date;
}

/** What a person said of one criterion of a submission. Written once; a newer one supersedes it. */
@Entity('judgement')
export class Judgement {
  @PrimaryColumn('uuid') id: Id<'judgement'> = newId<'judgement'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('uuid') submissionId!: Id<'submission'>;
  @Column('text') criterion!: string;
  @Column('text') verdict!: 'met' | 'not_met';
  @Column('text') why!: string;
  @Column('uuid') judgedBy!: PersonId;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { nullable: true }) supersedes: Id<'judgement'> | null = null;
}

/** On what grounds an application was excluded. Written once. */
@Entity('exclusion')
export class Exclusion {
  @PrimaryColumn('uuid') id: Id<'exclusion'> = newId<'exclusion'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('uuid') submissionId!: Id<'submission'>;
  /** Criteria that are not met, or causes outside the terms. */
  @Column('text', { array: true }) grounds!: string[];
  @Column('text') why!: string;
  @Column('uuid') excludedBy!: PersonId;
  @Column('timestamptz') at!: Date;
}
