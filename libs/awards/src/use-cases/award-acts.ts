import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { AwardFactsReader } from '../data/award-facts.js';
import type { Award } from '../data/award.entity.js';
import { AwardRepository } from '../data/award.repository.js';
import { awardLifecycle } from '../domain/award.lifecycle.js';
import type { AwardEvent } from '../domain/award.machine.js';
import { acknowledge, type AwardAcknowledgement } from './acknowledgement.js';

/** What an act brings besides its name. */
export interface AwardAct {
  readonly why?: string | undefined;
  readonly command: Command;
  /** What else the act does, in the same commit, once the machine has allowed it. */
  readonly effect?: (award: Award) => Promise<void> | void;
}

/** What the use-cases of an award's events share: hold the award, judge, change its state, write. */
@Injectable()
export class AwardActs {
  constructor(
    private readonly once: Once,
    private readonly awards: AwardRepository,
    private readonly facts: AwardFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `award.cannot_<event>` with every reason. */
  run(actor: Actor, event: AwardEvent, id: Id<'award'>, act: AwardAct): Promise<AwardAcknowledgement> {
    const { why, command, effect } = act;
    return this.once.run(actor, `${event}-award`, command, { id, why }, async () => {
      const award = await this.awards.lock(id, command.expectedVersion);
      const facts = await this.facts.of(award);
      const { reference, applicationId, organisationId, amount, currency } = award;
      const data = { reference, applicationId, organisationId, amount, currency };
      awardLifecycle.advance(award, event, { actor, facts, why, data });
      await effect?.(award);
      return acknowledge(await this.awards.save(award));
    });
  }
}
