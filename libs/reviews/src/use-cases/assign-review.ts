import { Injectable } from '@nestjs/common';
import { permit, reasonsFrom, type Actor, type Id, type PersonId } from '#kernel';
import { Once, type Command } from '#platform';
import { Review } from '../data/review.entity.js';
import { ReviewFactsReader } from '../data/review-facts.js';
import { ReviewRepository } from '../data/review.repository.js';
import { assignmentChecks } from '../domain/assignment.js';
import { reviewErrors } from '../domain/review.errors.js';
import { reviewPolicy } from '../domain/review.policy.js';
import { acknowledge, type ReviewAcknowledgement } from './acknowledgement.js';

/** Whom to ask, and by when. */
export interface AssignmentInput {
  readonly reviewerId: PersonId;
  /** A calendar day, `2011-06-01`. */
  readonly dueOn?: string | null;
}

/** Asks a person to review an eligible application. */
@Injectable()
export class AssignReview {
  constructor(
    private readonly once: Once,
    private readonly reviews: ReviewRepository,
    private readonly facts: ReviewFactsReader,
  ) {}

  /** Throws `not_found`, `not_permitted`, `review.cannot_assign` with all that stands against it. */
  execute(
    actor: Actor,
    applicationId: Id<'application'>,
    input: AssignmentInput,
    command: Command = {},
  ): Promise<ReviewAcknowledgement> {
    return this.once.run(actor, 'assign-review', command, { applicationId, input }, async () => {
      const application = await this.facts.application(applicationId);
      const review = Object.assign(new Review(), {
        applicationId,
        windowId: application.windowId,
        organisationId: application.organisationId,
        reviewerId: input.reviewerId,
        assignedBy: actor.id,
        dueOn: input.dueOn ?? null,
      });
      permit(reviewPolicy, 'assign', actor, review);
      const facts = await this.facts.assignment(applicationId, application, input.reviewerId);
      const reasons = reasonsFrom(assignmentChecks, facts);
      if (reasons.length > 0) throw reviewErrors.error('review.cannot_assign', reasons);
      const data = { applicationId, reviewerId: input.reviewerId };
      review.changes.push({ type: 'review.assigned', to: review.state, data });
      return acknowledge(await this.reviews.add(review));
    });
  }
}
