import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { givesScores, givesText, type FeedbackKind } from '#calls/domain';
import { permit, reason, type Actor, type Id, type Reason } from '#kernel';
import { UnitOfWork } from '#platform';
import { Feedback } from '../data/feedback.entity.js';
import { FeedbackReader, type FeedbackRow } from '../data/feedback.reader.js';
import { FeedbackRepository } from '../data/feedback.repository.js';
import type { ToldScores } from '../domain/feedback.js';
import { feedbackPolicy } from '../domain/feedback.policy.js';

/** References that a refusal names; the desk's page has them all. */
const mostNamed = 20;

/** Gives applicants the feedback that their call promised, in the commit in which they are told their outcomes. */
@Injectable()
export class ReleaseFeedback {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly reader: FeedbackReader,
    private readonly feedback: FeedbackRepository,
  ) {}

  /** What stands against telling the outcomes of a window: texts that were promised and not written. */
  async reasonsAgainst(actor: Actor, windowId: Id<'window'>, untold: readonly string[]): Promise<Reason[]> {
    if (!givesText(await this.kindOf(actor, windowId))) return [];
    const missing = (await this.waiting(windowId, untold)).filter(({ writtenAt }) => writtenAt === null);
    if (missing.length === 0) return [];
    const named = missing.slice(0, mostNamed).map(({ reference }) => reference);
    return [reason('feedback.missing', { count: missing.length, references: named.join(', ') })];
  }

  /** Gives it to those who were told. Scores are those of the ranking on which was decided, and stay as they are told now. */
  async execute(actor: Actor, windowId: Id<'window'>): Promise<void> {
    const kind = await this.kindOf(actor, windowId);
    if (kind === 'none') return;
    const waiting = await this.waiting(windowId, []);
    const ids = waiting.map(({ applicationId }) => applicationId);
    const scores = givesScores(kind) && ids.length > 0 ? await this.reader.scores(ids) : new Map<string, ToldScores>();
    for (const row of waiting) await this.give(actor, row, scores.get(row.applicationId) ?? null);
  }

  private async give(actor: Actor, row: FeedbackRow, scores: ToldScores | null): Promise<void> {
    const { applicationId, windowId, organisationId, feedbackId } = row;
    if (scores === null && row.writtenAt === null) return;
    permit(feedbackPolicy, 'write', actor, { organisationId, releasedAt: null });
    const feedback =
      feedbackId === null
        ? Object.assign(new Feedback(), { applicationId, windowId, organisationId })
        : await this.feedback.lock(feedbackId);
    feedback.scores = scores;
    feedback.releasedAt = await this.work.now();
    feedback.changes.push({ type: 'feedback.released', data: { applicationId, windowId } });
    await (feedbackId === null ? this.feedback.add(feedback) : this.feedback.save(feedback));
  }

  /** Those who were told, or are told with this commit, and were given no feedback. */
  private async waiting(windowId: Id<'window'>, untold: readonly string[]): Promise<FeedbackRow[]> {
    const rows = await this.reader.assessed(windowId, null);
    return rows.filter(
      ({ applicationId, isDecided, wasTold, releasedAt }) =>
        releasedAt === null && isDecided && (wasTold || untold.includes(applicationId)),
    );
  }

  private async kindOf(actor: Actor, windowId: Id<'window'>): Promise<FeedbackKind> {
    return (await this.calls.window(actor, windowId)).rules.settings.feedback;
  }
}
