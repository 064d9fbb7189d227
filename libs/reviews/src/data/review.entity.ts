import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Aggregate, type Change, type Id, type OrganisationId, type PersonId } from '#kernel';
import type { ReviewState } from '../domain/review.machine.js';

/** One person's review of one application. */
@Entity('review')
export class Review implements Aggregate<ReviewState> {
  @PrimaryColumn('uuid') id: Id<'review'> = newId<'review'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('uuid') windowId!: Id<'window'>;
  /** Who applied: nobody of theirs sees the review. */
  @Column('uuid') organisationId!: OrganisationId;
  @Column('uuid') reviewerId!: PersonId;
  @Column('uuid') assignedBy!: PersonId;
  /** The last day on which the fund expects it; a wish, not a door. */
  @Column('date', { nullable: true }) dueOn: string | null = null;
  @Column('text') state: ReviewState = 'assigned';
  /** Set while the review counts as handed in. */
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
