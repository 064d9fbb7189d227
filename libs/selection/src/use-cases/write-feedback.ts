import { Injectable } from '@nestjs/common';
import { CallsReader, type WindowRow } from '#calls';
import { proposalLanguagesOf } from '#calls/domain';
import { kernelErrors, permit, reason, reasonsFrom, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { HandedInReader } from '#reviews';
import { Feedback } from '../data/feedback.entity.js';
import { FeedbackReader, type FeedbackRow } from '../data/feedback.reader.js';
import { FeedbackRepository } from '../data/feedback.repository.js';
import { faultsOfFeedback, feedbackChecks, type FeedbackInput } from '../domain/feedback.js';
import { feedbackPolicy } from '../domain/feedback.policy.js';
import { selectionErrors } from '../domain/selection.errors.js';

/** What writing answers. */
export interface FeedbackAcknowledgement {
  readonly id: Id<'feedback'>;
  readonly applicationId: Id<'application'>;
  readonly version: number;
}

/** Writes what the secretariat tells one applicant with the decision, or writes it anew, until it is released. */
@Injectable()
export class WriteFeedback {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly calls: CallsReader,
    private readonly reader: FeedbackReader,
    private readonly feedback: FeedbackRepository,
    private readonly handedIn: HandedInReader,
  ) {}

  /**
   * `command.expectedVersion` is the version that the person saw, 0 (or none) before the first. Throws `not_found`,
   * `not_permitted`, `stale_version`, `feedback.cannot_write`, `invalid_input` with every fault.
   */
  execute(
    actor: Actor,
    id: Id<'application'>,
    input: FeedbackInput,
    command: Command = {},
  ): Promise<FeedbackAcknowledgement> {
    return this.once.run(actor, 'write-feedback', command, { id, ...input }, async () => {
      const { organisationId, windowId } = await this.reader.place(id);
      permit(feedbackPolicy, 'write', actor, { organisationId, releasedAt: null });
      const [row] = await this.reader.assessed(windowId, id);
      await this.check(actor, id, await this.calls.window(actor, windowId), row, input);
      const feedback = await this.heldFor(row!, command.expectedVersion ?? 0);
      feedback.language = input.language;
      [feedback.writtenBy, feedback.writtenAt] = [actor.id, await this.work.now()];
      feedback.changes.push({
        type: 'feedback.written',
        data: { applicationId: id, windowId },
        why: input.text.trim(),
      });
      const saved = await (row!.feedbackId === null ? this.feedback.add(feedback) : this.feedback.save(feedback));
      return { id: saved.id, applicationId: id, version: saved.version };
    });
  }

  private async check(
    actor: Actor,
    id: Id<'application'>,
    { callId, rules: { settings } }: WindowRow,
    row: FeedbackRow | undefined,
    input: FeedbackInput,
  ): Promise<void> {
    const reasons = reasonsFrom(feedbackChecks, {
      kind: settings.feedback,
      isAssessed: row !== undefined,
      wasReleased: row !== undefined && row.releasedAt !== null,
    });
    if (reasons.length > 0) throw selectionErrors.error('feedback.cannot_write', reasons);
    const { languages } = await this.calls.detail(actor, callId);
    const reviews = await this.handedIn.of(actor, id);
    const faults = faultsOfFeedback(input, proposalLanguagesOf(settings, languages), {
      names: reviews.map(({ reviewer }) => reviewer),
      remarks: reviews.flatMap(({ scores }) => scores.flatMap(({ remark }) => remark ?? [])),
    });
    if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
  }

  private async heldFor(row: FeedbackRow, expectedVersion: number): Promise<Feedback> {
    if (row.feedbackId !== null) return this.feedback.lock(row.feedbackId, expectedVersion);
    if (expectedVersion !== 0)
      throw kernelErrors.error('stale_version', [reason('stale_version', { expected: expectedVersion, found: 0 })]);
    const { applicationId, windowId, organisationId } = row;
    return Object.assign(new Feedback(), { applicationId, windowId, organisationId });
  }
}
