import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type OrganisationId, type PersonId, type Recorded } from '#kernel';
import type { ToldScores } from '../domain/feedback.js';

/**
 * What one applicant is told of the assessment beside the outcome; the words of a text stand in history, where they can be
 * erased. Once released it stays as it is.
 */
@Entity('feedback')
export class Feedback implements Recorded {
  @PrimaryColumn('uuid') id: Id<'feedback'> = newId<'feedback'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('uuid') windowId!: Id<'window'>;
  /** Who applied. */
  @Column('uuid') organisationId!: OrganisationId;
  /** Of the text; null where none was written. */
  @Column('text', { nullable: true }) language: string | null = null;
  @Column('uuid', { nullable: true }) writtenBy: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) writtenAt: Date | null = null;
  /** As they were told; set with the release. */
  @Column('jsonb', { nullable: true }) scores: ToldScores | null = null;
  @Column('timestamptz', { nullable: true }) releasedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
