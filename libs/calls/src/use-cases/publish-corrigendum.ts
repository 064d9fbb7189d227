import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id, type PersonId } from '#kernel';
import { Once, Proposals, type Command, type Proposal } from '#platform';
import type { Call } from '../data/call.entity.js';
import { CallRepository } from '../data/call.repository.js';
import type { CallWindow } from '../data/call-window.entity.js';
import { Corrigendum } from '../data/corrigendum.entity.js';
import { correcting } from '../data/corrigenda.reader.js';
import { callErrors } from '../domain/call.errors.js';
import { callPolicy } from '../domain/call.policy.js';
import {
  corrected,
  windowsTouched,
  type CallChange,
  type CorrigendumKind,
  type Difference,
} from '../domain/corrigendum.js';
import type { TextByLanguage } from '../domain/texts.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';
import { JudgeCorrigendum } from './judge-corrigendum.js';

/** What publishing answers: where the call stands, and the number under which everybody reads what changed. */
export interface CorrigendumPublished extends CallAcknowledgement {
  readonly number: number;
}

/** Publishes a proposed change as the call's next corrigendum. Who holds a draft or a submission is told by its event. */
@Injectable()
export class PublishCorrigendum {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly proposals: Proposals,
    private readonly judge: JudgeCorrigendum,
  ) {}

  /**
   * Holds the call, then its windows: whoever submits at this moment is waited for. Throws `not_found`, `stale_version`,
   * `not_permitted`, `call.cannot_correct` with every reason.
   */
  execute(actor: Actor, id: Id<'call'>, command: Command = {}): Promise<CorrigendumPublished> {
    return this.once.run(actor, 'publish-corrigendum', command, { id }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      permit(callPolicy, 'correct', actor, call);
      const windows = await this.calls.lockWindows(id);
      const proposal = await this.proposals.open(correcting, id);
      if (proposal === undefined)
        throw callErrors.error('call.cannot_correct', [reason('call.no_correction_proposed')]);
      const change = changeIn(proposal);
      const own = proposal.proposedBy === actor.id ? [reason('call.corrected_by_another_person')] : [];
      const { differences, now } = await this.judge.execute(call, windows, change, own);
      await this.proposals.decide(proposal, 'approve');
      await this.change(call, windows, change, now);
      const { id: corrigendumId, number } = await this.number(call, proposal, differences, now);
      call.changes.push(happened(change, windows, { corrigendumId, number }));
      return { ...acknowledge(await this.calls.save(call)), number };
    });
  }

  /** Makes the held rows what the change says, each window that it names. */
  private async change(call: Call, windows: readonly CallWindow[], change: CallChange, now: Date): Promise<void> {
    const after = corrected({ ...call, windows }, change);
    const { title, source, guidelines, clarificationsUntil, answersDueOn } = after;
    Object.assign(call, { title, source, guidelines, clarificationsUntil, answersDueOn });
    for (const window of windows.filter(({ code }) => change.windows.some((one) => one.code === code))) {
      const { title, deadlineWording, closesAt, rules } = after.windows.find(({ id }) => id === window.id)!;
      Object.assign(window, { title, deadlineWording, closesAt, rules });
      if (change.kind === 'terms') await this.calls.freezeNext(window, now);
      await this.calls.saveWindow(window);
    }
  }

  private number(
    { id: callId }: Call,
    proposal: Proposal,
    differences: readonly Difference[],
    publishedAt: Date,
  ): Promise<Corrigendum> {
    const { kind, why } = changeIn(proposal);
    const { proposedBy, proposedAt, decidedBy } = proposal;
    const written = { callId, kind, why, differences, proposedBy: proposedBy as PersonId, proposedAt, publishedAt };
    return this.calls.addCorrigendum(
      Object.assign(new Corrigendum(), { ...written, publishedBy: decidedBy as PersonId }),
    );
  }
}

const changeIn = ({ content }: Proposal): CallChange & { readonly why: TextByLanguage } => content as never;

/** What happened, by the kind of the change: people are told different things of each. */
const pastTense: Readonly<Record<CorrigendumKind, string>> = {
  wording: 'call.corrected',
  terms: 'call.corrected',
  deadline: 'call.deadline_extended',
  questions: 'call.questions_moved',
};

const happened = (change: CallChange, held: readonly CallWindow[], named: object) => {
  const touched = windowsTouched({ windows: held }, change);
  const windows = held.filter(({ code }) => touched.includes(code)).map(({ id }) => id);
  return { type: pastTense[change.kind], data: { ...named, kind: change.kind, windows } };
};
