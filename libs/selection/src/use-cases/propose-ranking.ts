import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ApplicationsReader } from '#applications';
import { CallsReader } from '#calls';
import { kernelErrors, permit, reason, type Actor, type Id, type Reason } from '#kernel';
import { canonicalJson, Once, UnitOfWork, type Command } from '#platform';
import { ReviewsReader } from '#reviews';
import { ProposedRanking } from '../data/proposed-ranking.entity.js';
import { SelectionRepository } from '../data/selection.repository.js';
import { rankingPolicy } from '../domain/board-session.policy.js';
import { rank, readRankInput, type RankInput } from '../domain/ranking/index.js';
import { selectionErrors } from '../domain/selection.errors.js';

/** What a proposal answers. */
export interface RankingAcknowledgement {
  readonly id: Id<'ranking'>;
  readonly inputSha256: string;
  readonly applications: number;
  readonly selected: number;
  readonly reserved: number;
}

/** Ranks the eligible applications of a window by their reviews and keeps the proposal with what it was made of. */
@Injectable()
export class ProposeRanking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly selection: SelectionRepository,
    private readonly calls: CallsReader,
    private readonly applications: ApplicationsReader,
    private readonly reviews: ReviewsReader,
  ) {}

  /** Throws `not_found`, `not_permitted`, `ranking.cannot_propose`. */
  execute(actor: Actor, windowId: Id<'window'>, command: Command = {}): Promise<RankingAcknowledgement> {
    return this.once.run(actor, 'propose-ranking', command, { windowId }, async () => {
      permit(rankingPolicy, 'propose', actor, {});
      const input = await this.inputOf(actor, windowId);
      const answer = rank(input);
      const ranking = Object.assign(new ProposedRanking(), {
        windowId,
        madeBy: actor.id,
        madeAt: await this.work.now(),
        input,
        inputSha256: createHash('sha256').update(canonicalJson(input)).digest('hex'),
        answer,
      });
      ranking.changes.push({ type: 'ranking.proposed', data: { windowId, inputSha256: ranking.inputSha256 } });
      const { id, inputSha256 } = await this.selection.addRanking(ranking);
      const { selected, reserved } = answer;
      return {
        id,
        inputSha256,
        applications: answer.ranking.length,
        selected: selected.length,
        reserved: reserved.length,
      };
    });
  }

  /** The same document that the console's `rank` reads. */
  private async inputOf(actor: Actor, windowId: Id<'window'>): Promise<RankInput> {
    const window = await this.calls.window(actor, windowId);
    const applications = await this.applications.forRanking(actor, windowId);
    const reasons = this.reasonsAgainst(window.closesAt > (await this.work.now()), applications.length);
    if (window.termsId === null) throw kernelErrors.error('not_found');
    if (reasons.length > 0) throw selectionErrors.error('ranking.cannot_propose', reasons);
    const { rubric, fill } = await this.calls.terms(actor, window.termsId);
    const ranked = new Set<string>(applications.map(({ id }) => id));
    const reviews = await this.reviews.forRanking(actor, windowId);
    return readRankInput({
      rubric: {
        criteria: rubric.criteria.map(({ name, weight }) => ({ name, weight })),
        minimumTotal: rubric.minimumTotal,
        minimumByCriterion: rubric.minimumByCriterion,
        reviewsRequired: rubric.reviewsRequired,
        spreadLimit: rubric.spreadLimit,
      },
      envelope: { amount: window.envelopeAmount, currency: window.envelopeCurrency },
      fill,
      applications: applications.map(({ id, requested, regionalGroup, submittedAt }) => ({
        id,
        requested,
        regionalGroup,
        submittedAt,
      })),
      reviews: reviews.filter(({ application }) => ranked.has(application)),
    });
  }

  private reasonsAgainst(isStillOpen: boolean, applications: number): Reason[] {
    return [
      ...(isStillOpen ? [reason('ranking.window_still_open')] : []),
      ...(applications === 0 ? [reason('ranking.nothing_to_rank')] : []),
    ];
  }
}
