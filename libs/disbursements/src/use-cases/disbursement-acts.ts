import { Injectable } from '@nestjs/common';
import { HeldAwards } from '#awards';
import { kernelErrors, permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { DisbursementFactsReader } from '../data/disbursement-facts.js';
import type { Disbursement } from '../data/disbursement.entity.js';
import { DisbursementRepository } from '../data/disbursement.repository.js';
import { disbursementLifecycle } from '../domain/disbursement.lifecycle.js';
import type { DisbursementEvent } from '../domain/disbursement.machine.js';
import { disbursementPolicy } from '../domain/disbursement.policy.js';
import { acknowledge, type DisbursementAcknowledgement } from './acknowledgement.js';

/** What an act brings besides its name. */
export interface DisbursementAct {
  readonly why?: string | undefined;
  readonly command: Command;
  /** What the act was called with, besides the id and why. */
  readonly input?: unknown;
  /** Asks for a second factor given lately. */
  readonly stepUp?: boolean;
  /** What else the act does, in the same commit, once the machine has allowed it. */
  readonly effect?: (disbursement: Disbursement) => Promise<void> | void;
}

/**
 * What the use-cases of an instalment's events share. Locks: the instalment, its award, and then, where money moves, the
 * year's row and the ledger's.
 */
@Injectable()
export class DisbursementActs {
  constructor(
    private readonly once: Once,
    private readonly disbursements: DisbursementRepository,
    private readonly awards: HeldAwards,
    private readonly facts: DisbursementFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `step_up_needed`, `disbursement.cannot_<event>` with every reason. */
  run(
    actor: Actor,
    event: DisbursementEvent,
    id: Id<'disbursement'>,
    act: DisbursementAct,
  ): Promise<DisbursementAcknowledgement> {
    const { why, command, input } = act;
    return this.once.run(actor, `${event}-disbursement`, command, { id, why, input }, async () => {
      const disbursement = await this.disbursements.lock(id, command.expectedVersion);
      permit(disbursementPolicy, event, actor, disbursement);
      if (act.stepUp && !actor.steppedUp) throw kernelErrors.error('step_up_needed', [reason('step_up_needed')]);
      return this.advance(actor, disbursement, event, act);
    });
  }

  /** The same for an instalment that is held already, inside a unit of work. */
  async advance(
    actor: Actor,
    disbursement: Disbursement,
    event: DisbursementEvent,
    { why, effect }: Pick<DisbursementAct, 'why' | 'effect'>,
  ): Promise<DisbursementAcknowledgement> {
    const facts = await this.facts.of(disbursement, await this.awards.hold(disbursement.awardId));
    const { awardId, organisationId, year, number, amount, currency } = disbursement;
    const data = { awardId, organisationId, year, number, amount, currency };
    disbursementLifecycle.advance(disbursement, event, { actor, facts, why, data });
    await effect?.(disbursement);
    return acknowledge(await this.disbursements.save(disbursement));
  }
}
