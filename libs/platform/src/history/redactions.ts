import { Injectable } from '@nestjs/common';
import { errorCatalogue, kernelErrors, permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '../database/idempotency.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Proposals } from '../proposals/proposals.js';
import { historyPolicy } from './history.policy.js';

/** The errors of erasing free text. */
export const redactionErrors = errorCatalogue({ 'history.cannot_redact': 'refused' });

/** A redaction as it stands. */
export interface RedactionAnswer {
  readonly id: Id<'proposal'>;
  readonly entryId: string;
  readonly state: string;
}

const redact = 'history.redact';

/**
 * Erases the free text of a history entry: who, when and what stay, and so does the hash of what was there. One person asks
 * for it and another does it; the database asks for both as well.
 */
@Injectable()
export class Redactions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `not_permitted`, `history.cannot_redact` when there is no text, `proposal.already_open`. */
  propose(actor: Actor, entryId: string, why: string, command: Command = {}): Promise<RedactionAnswer> {
    return this.once.run(actor, 'propose-redaction', command, { entryId, why }, async () => {
      permit(historyPolicy, 'propose_redaction', actor, {});
      await this.textOf(entryId);
      const { id, state } = await this.proposals.propose({
        act: redact,
        kind: 'history',
        thingId: entryId,
        content: {},
        why,
      });
      return { id, entryId, state };
    });
  }

  /** Throws `not_found`, `not_permitted`, `proposal.cannot_approve` to the one who proposed, `history.cannot_redact`. */
  approve(actor: Actor, id: Id<'proposal'>, command: Command = {}): Promise<RedactionAnswer> {
    return this.once.run(actor, 'approve-redaction', command, { id }, async () => {
      permit(historyPolicy, 'redact', actor, {});
      const proposal = await this.proposals.lock(id, command.expectedVersion);
      if (proposal.act !== redact) throw kernelErrors.error('not_found');
      const payloadId = await this.textOf(proposal.thingId);
      const { state } = await this.proposals.decide(proposal, 'approve');
      await this.work.query('select redact_payload($1)', [payloadId]);
      return { id, entryId: proposal.thingId, state };
    });
  }

  /** The payload of an entry that the actor sees and that still has its text. */
  private async textOf(entryId: string): Promise<string> {
    const [entry] = await this.work.query<{ payloadId: string | null; erased: boolean }>(
      `select h.payload_id as "payloadId", p.redacted_at is not null as erased
       from history h left join history_payload p on p.id = h.payload_id where h.id = $1`,
      [entryId],
    );
    if (entry === undefined) throw kernelErrors.error('not_found');
    if (entry.payloadId === null || entry.erased)
      throw redactionErrors.error('history.cannot_redact', [
        reason(entry.erased ? 'history.erased_already' : 'history.has_no_text'),
      ]);
    return entry.payloadId;
  }
}
