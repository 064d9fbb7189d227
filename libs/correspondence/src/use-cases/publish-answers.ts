import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, type Actor, type Fault, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import type { Clarification } from '../data/clarification.entity.js';
import { ClarificationRepository } from '../data/clarification.repository.js';
import type { AskedCall } from '../domain/asked-call.js';
import { clarificationLifecycle } from '../domain/clarification.lifecycle.js';
import { clarificationPolicy } from '../domain/clarification.policy.js';
import { languagesMissing } from '../domain/clarification-texts.js';
import { correspondenceErrors } from '../domain/correspondence.errors.js';
import { refuseOther } from './of-the-call.js';

/** A clarification as it was read before it is published. */
export interface ReadClarification {
  readonly id: Id<'clarification'>;
  readonly version: number;
}

/** What publishing answers: the numbers under which everybody reads them. */
export interface AnswersPublished {
  readonly numbers: readonly number[];
}

/**
 * Publishes a batch of answers to everybody at once: all of them, or none. Whoever asked and whoever applies is told by one
 * event, "answers published for all" (fund.md 1.2, cycle 5).
 */
@Injectable()
export class PublishAnswers {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly clarifications: ClarificationRepository,
  ) {}

  /**
   * Throws `not_found`, `not_permitted`, `stale_version` where one was changed since it was read, `invalid_input` for none,
   * `clarification.cannot_publish` with every language that is missing, each at its place in the batch.
   */
  execute(
    actor: Actor,
    call: AskedCall,
    batch: readonly ReadClarification[],
    command: Command = {},
  ): Promise<AnswersPublished> {
    return this.once.run(actor, 'publish-answers', command, { call: call.id, batch }, async () => {
      permit(clarificationPolicy, 'publish', actor, { state: 'draft' });
      if (batch.length === 0)
        throw kernelErrors.error(
          'invalid_input',
          [],
          [{ pointer: '/clarifications', code: 'clarification.none_chosen' }],
        );
      const held = await this.hold(call, batch);
      refuseUnwritten(call, held);
      const first = await this.clarifications.nextNumber(call.id);
      const publishedAt = await this.work.now();
      for (const [index, clarification] of held.entries()) {
        clarificationLifecycle.advance(clarification, 'publish', { actor, facts: { missing: [] } });
        Object.assign(clarification, { number: first + index, publishedAt, publishedBy: actor.id });
        await this.clarifications.save(clarification);
      }
      const numbers = held.map((_, index) => first + index);
      await this.clarifications.tellOfAnswers(call, numbers);
      return { numbers };
    });
  }

  /** In the order of their ids, so that two batches never wait for each other. */
  private async hold(call: AskedCall, batch: readonly ReadClarification[]): Promise<Clarification[]> {
    const held = new Map<string, Clarification>();
    for (const { id, version } of [...batch].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      refuseOther(await this.clarifications.find(id), call, 'publish');
      held.set(id, await this.clarifications.lock(id, version));
    }
    return batch.map(({ id }) => held.get(id)!);
  }
}

function refuseUnwritten({ languages }: AskedCall, held: readonly Clarification[]): void {
  const faults: Fault[] = held.flatMap((clarification, index) =>
    languagesMissing(languages, clarification).map((language) => ({
      pointer: `/clarifications/${index}`,
      code: 'clarification.language_missing',
      params: { language },
    })),
  );
  if (faults.length > 0) throw correspondenceErrors.error('clarification.cannot_publish', [], faults);
}
