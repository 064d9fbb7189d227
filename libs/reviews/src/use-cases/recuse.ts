import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id, type PersonId } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Recusal } from '../data/recusal.entity.js';
import { ReviewFactsReader } from '../data/review-facts.js';
import { ReviewRepository } from '../data/review.repository.js';
import { recusalPolicy, type RecusalCause } from '../domain/recusal.policy.js';
import { reviewLifecycle } from '../domain/review.lifecycle.js';

/** Who steps aside, and why. */
export interface RecusalInput {
  /** The actor, where nobody is named; an officer may record what another person declared. */
  readonly personId?: PersonId;
  readonly cause: RecusalCause;
  /** More about it; kept where it can be erased. */
  readonly why?: string;
}

/** What a recusal answers. */
export interface RecusalAcknowledgement {
  readonly id: Id<'recusal'>;
  readonly applicationId: Id<'application'>;
  readonly personId: PersonId;
}

/**
 * A person steps aside from an application, before, during or after reviewing it, or as a trustee who is to advise on it.
 * A declared conflict removes access, score and vote, at once and for good.
 */
@Injectable()
export class Recuse {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly reviews: ReviewRepository,
    private readonly facts: ReviewFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version` (of the person's review), `not_permitted`, `review.person_is_recused`. */
  execute(
    actor: Actor,
    applicationId: Id<'application'>,
    input: RecusalInput,
    command: Command = {},
  ): Promise<RecusalAcknowledgement> {
    return this.once.run(actor, 'recuse', command, { applicationId, input }, async () => {
      const personId = input.personId ?? actor.id;
      permit(recusalPolicy, 'declare', actor, { personId });
      await this.leaveReview(actor, applicationId, personId, input, command.expectedVersion);
      const recusal = Object.assign(new Recusal(), {
        applicationId,
        personId,
        cause: input.cause,
        declaredBy: actor.id,
        at: await this.work.now(),
      });
      const data = { applicationId, personId, cause: input.cause };
      recusal.changes.push({ type: 'recusal.declared', data, ...(input.why === undefined ? {} : { why: input.why }) });
      await this.reviews.recuse(recusal);
      return { id: recusal.id, applicationId, personId };
    });
  }

  /** The person's review, where there is one that counts or may come to count, ends with the recusal. */
  private async leaveReview(
    actor: Actor,
    applicationId: Id<'application'>,
    personId: PersonId,
    { cause, why = cause }: RecusalInput,
    expectedVersion: number | undefined,
  ): Promise<void> {
    const review = await this.reviews.lockOf(applicationId, personId, expectedVersion);
    if (review === undefined) return void (await this.facts.application(applicationId));
    const event = review.state === 'submitted' ? 'set_aside' : 'recuse';
    if (!reviewLifecycle.machine.eventsFrom(review.state).includes(event)) return;
    reviewLifecycle.advance(review, event, { actor, facts: await this.facts.of(review), why, data: { cause } });
    await this.reviews.save(review);
  }
}
