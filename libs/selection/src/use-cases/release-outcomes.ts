import { Injectable } from '@nestjs/common';
import { ReleaseOutcome } from '#applications';
import { CallsReader } from '#calls';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { SelectionReader } from '../data/selection.reader.js';
import { decisionPolicy } from '../domain/board-session.policy.js';
import { selectionErrors } from '../domain/selection.errors.js';
import { ReleaseFeedback } from './release-feedback.js';

/** What a release answers. */
export interface ReleaseAcknowledgement {
  readonly windowId: Id<'window'>;
  /** How many applicants are told. */
  readonly released: number;
}

/**
 * Lets all applicants of a window know where they stand: the letters, with the feedback that the call promised. Until then
 * nobody outside the fund learns a result.
 */
@Injectable()
export class ReleaseOutcomes {
  constructor(
    private readonly once: Once,
    private readonly calls: CallsReader,
    private readonly selection: SelectionReader,
    private readonly outcome: ReleaseOutcome,
    private readonly feedback: ReleaseFeedback,
  ) {}

  /**
   * Throws `not_found`, `not_permitted`, `selection.cannot_release` before a selection is approved, or while a text that was
   * promised is missing. May be repeated for later outcomes.
   */
  execute(actor: Actor, windowId: Id<'window'>, command: Command = {}): Promise<ReleaseAcknowledgement> {
    return this.once.run(actor, 'release-outcomes', command, { windowId }, async () => {
      permit(decisionPolicy, 'release', actor, {});
      await this.calls.window(actor, windowId);
      const untold = await this.selection.untold(actor, windowId);
      const reasons = (await this.selection.isApproved(actor, windowId))
        ? await this.feedback.reasonsAgainst(actor, windowId, untold)
        : [reason('selection.nothing_approved')];
      if (reasons.length > 0) throw selectionErrors.error('selection.cannot_release', reasons);
      for (const id of untold) await this.outcome.execute(actor, id);
      await this.feedback.execute(actor, windowId);
      return { windowId, released: untold.length };
    });
  }
}
