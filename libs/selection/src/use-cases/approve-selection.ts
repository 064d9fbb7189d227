import { Injectable } from '@nestjs/common';
import { PassOverApplication, ReserveApplication, SelectApplication } from '#applications';
import { kernelErrors, permit, reasonsFrom, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Approval, Decision } from '../data/approval.entity.js';
import type { BoardSession } from '../data/board-session.entity.js';
import { SelectionRepository } from '../data/selection.repository.js';
import { SessionFactsReader } from '../data/session-facts.js';
import { costOf, type Advice, type Advised } from '../domain/advice.js';
import { approvalChecks, decidedOn, faultsOfDeviations, type Deviation } from '../domain/approval.js';
import { boardSessionPolicy } from '../domain/board-session.policy.js';
import { selectionErrors } from '../domain/selection.errors.js';

/** What an approval answers. */
export interface ApprovalAcknowledgement {
  readonly id: Id<'approval'>;
  readonly funded: number;
  readonly reserved: number;
  readonly passedOver: number;
  /** The sum of what is funded, with two decimals. */
  readonly amount: string;
  readonly currency: string;
  /** Applications that the Board advised on and that were withdrawn or excluded since: nothing is decided on them. */
  readonly gone: readonly string[];
}

interface Decided {
  readonly decided: readonly Advised[];
  readonly gone: readonly string[];
  readonly currency: string;
}

/**
 * The decision of the head of the entity on what the Board advised; the Board's role is advice (General Assembly resolution
 * 64/293, article 38). Every application of the session gets its outcome in this one commit.
 */
@Injectable()
export class ApproveSelection {
  private readonly acts: Readonly<Record<Advice, SelectApplication | ReserveApplication | PassOverApplication>>;

  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly selection: SelectionRepository,
    private readonly facts: SessionFactsReader,
    select: SelectApplication,
    reserve: ReserveApplication,
    passOver: PassOverApplication,
  ) {
    this.acts = { fund: select, reserve, pass_over: passOver };
  }

  /** Throws `not_found`, `stale_version`, `not_permitted`, `invalid_input`, `approval.cannot_approve`. */
  execute(
    actor: Actor,
    id: Id<'board_session'>,
    deviations: readonly Deviation[] = [],
    command: Command = {},
  ): Promise<ApprovalAcknowledgement> {
    return this.once.run(actor, 'approve-selection', command, { id, deviations }, async () => {
      const session = await this.selection.lockSession(id, command.expectedVersion);
      permit(boardSessionPolicy, 'approve', actor, session);
      await this.selection.holdEnvelope(session.windowId);
      const outcome = await this.decide(session, deviations);
      const approval = await this.write(session, outcome, deviations);
      for (const { applicationId, advice } of outcome.decided)
        await this.acts[advice].execute(actor, applicationId as Id<'application'>);
      return acknowledge(approval, outcome);
    });
  }

  private async decide(session: BoardSession, deviations: readonly Deviation[]): Promise<Decided> {
    const asked = await this.facts.toAdvise(session.rankingId);
    const waiting = new Set(asked.map(({ id }) => id));
    const advised = await this.selection.recommendations(session.id);
    const facts = await this.facts.ofApproval(session);
    const { currency } = facts.room;
    const faults = faultsOfDeviations(deviations, asked, currency);
    if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
    const standing = advised.filter(({ applicationId }) => waiting.has(applicationId));
    const decided = decidedOn(standing, deviations, asked);
    const reasons = reasonsFrom(approvalChecks, { ...facts, decided });
    if (reasons.length > 0) throw selectionErrors.error('approval.cannot_approve', reasons);
    const gone = advised.filter((said) => !standing.includes(said)).map(({ applicationId }) => applicationId);
    return { decided, gone, currency };
  }

  private async write(
    { id: sessionId, windowId }: BoardSession,
    { decided, currency }: Decided,
    deviations: readonly Deviation[],
  ): Promise<Approval> {
    const [at, approvedBy] = [await this.work.now(), this.work.actor.id];
    const approval = Object.assign(new Approval(), { sessionId, windowId, approvedBy, at });
    approval.changes.push(
      { type: 'approval.given', data: { sessionId, windowId, amount: costOf(decided, currency).toString(), currency } },
      ...deviations.map(({ why, ...data }) => ({ type: 'approval.deviated', data: { sessionId, ...data }, why })),
    );
    const decisions = decided.map(({ applicationId, advice: decision, amount }) =>
      Object.assign(new Decision(), {
        ...{ applicationId, windowId, decision, amount, currency, at },
        ...{ approvalId: approval.id, decidedBy: approvedBy },
      }),
    );
    await this.selection.approve(approval, decisions);
    return approval;
  }
}

const acknowledge = ({ id }: Approval, { decided, gone, currency }: Decided): ApprovalAcknowledgement => {
  const count = (advice: Advice) => decided.filter((said) => said.advice === advice).length;
  return {
    id,
    funded: count('fund'),
    reserved: count('reserve'),
    passedOver: count('pass_over'),
    amount: costOf(decided, currency).toString(),
    currency,
    gone,
  };
};
