import { Injectable } from '@nestjs/common';
import { SelectApplication } from '#applications';
import { kernelErrors, permit, reason, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Decision } from '../data/approval.entity.js';
import { SelectionRepository } from '../data/selection.repository.js';
import { SelectionReader } from '../data/selection.reader.js';
import { SessionFactsReader } from '../data/session-facts.js';
import { envelopeCovers, faultsOfAdvice, type Advised } from '../domain/advice.js';
import { decisionPolicy } from '../domain/board-session.policy.js';
import { selectionErrors } from '../domain/selection.errors.js';

/** Whom to call, with how much and why. */
export interface ReserveCall {
  /** With two decimals; as requested, where none is given. */
  readonly amount?: string | null;
  readonly why: string;
}

/** What a call from the reserve list answers. */
export interface DecisionAcknowledgement {
  readonly id: Id<'decision'>;
  readonly applicationId: Id<'application'>;
  readonly amount: string;
  readonly currency: string;
}

/** Selects an application from the reserve list, while the envelope has room for it. */
@Injectable()
export class CallFromReserve {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly selection: SelectionRepository,
    private readonly facts: SessionFactsReader,
    private readonly reader: SelectionReader,
    private readonly select: SelectApplication,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input`, `selection.cannot_call_from_reserve`, `application.cannot_select`. */
  execute(
    actor: Actor,
    applicationId: Id<'application'>,
    input: ReserveCall,
    command: Command = {},
  ): Promise<DecisionAcknowledgement> {
    return this.once.run(actor, 'call-from-reserve', command, { applicationId, input }, async () => {
      permit(decisionPolicy, 'call_from_reserve', actor, {});
      const { windowId, state, requested } = await this.reader.candidate(actor, applicationId);
      await this.selection.holdEnvelope(windowId);
      const room = await this.facts.room(windowId);
      const said: Advised = { applicationId, advice: 'fund', amount: input.amount ?? requested };
      const [fault] = faultsOfAdvice('', [said], [{ id: applicationId, requested }], room.currency);
      if (fault) throw kernelErrors.error('invalid_input', [], [{ ...fault, pointer: '/amount' }]);
      const reasons = [
        ...(state === 'reserved' ? [] : [reason('selection.not_on_reserve_list', { state })]),
        ...(input.why.trim() === '' ? [reason('why_needed', { event: 'call_from_reserve' })] : []),
        ...[envelopeCovers([said], room) ?? []].flat(),
      ];
      if (reasons.length > 0) throw selectionErrors.error('selection.cannot_call_from_reserve', reasons);
      await this.select.execute(actor, applicationId, input.why);
      return this.write(said.amount!, room.currency, applicationId, windowId, input.why);
    });
  }

  private async write(
    amount: string,
    currency: string,
    applicationId: Id<'application'>,
    windowId: Id<'window'>,
    why: string,
  ): Promise<DecisionAcknowledgement> {
    const decision = Object.assign(new Decision(), {
      ...{ applicationId, windowId, decision: 'fund', amount, currency },
      ...{ decidedBy: this.work.actor.id, at: await this.work.now() },
    });
    decision.changes.push({ type: 'decision.called_from_reserve', data: { applicationId, amount, currency }, why });
    const { id } = await this.selection.decide(decision);
    return { id, applicationId, amount, currency };
  }
}
