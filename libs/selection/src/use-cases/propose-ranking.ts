import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ApplicationsReader, type RankedApplication } from '#applications';
import { CallsReader, type WindowRow } from '#calls';
import { permit, reasonsFrom, type Actor, type Id } from '#kernel';
import { canonicalJson, Once, UnitOfWork, type Command } from '#platform';
import { ReviewsReader } from '#reviews';
import { ProposedRanking } from '../data/proposed-ranking.entity.js';
import { SelectionRepository } from '../data/selection.repository.js';
import { rankingPolicy } from '../domain/board-session.policy.js';
import { proposalChecks } from '../domain/proposal.js';
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
      const window = await this.calls.window(actor, windowId);
      const applications = await this.applications.forRanking(actor, windowId);
      const madeAt = await this.work.now();
      const reasons = reasonsFrom(proposalChecks, {
        now: madeAt,
        closesAt: window.closesAt,
        eligible: applications.length,
        ownApplications: await this.ownApplications(actor, windowId),
      });
      if (reasons.length > 0) throw selectionErrors.error('ranking.cannot_propose', reasons);
      const input = await this.inputOf(actor, window, applications);
      const inputSha256 = createHash('sha256').update(canonicalJson(input)).digest('hex');
      const made = { windowId, madeBy: actor.id, madeAt, input, inputSha256, answer: rank(input) };
      const ranking = Object.assign(new ProposedRanking(), made);
      ranking.changes.push({ type: 'ranking.proposed', data: { windowId, inputSha256 } });
      return acknowledge(await this.selection.addRanking(ranking));
    });
  }

  private async ownApplications(actor: Actor, windowId: Id<'window'>): Promise<number> {
    let count = 0;
    for (const { id: organisationId } of actor.organisations)
      count += (await this.applications.list(actor, { windowId, organisationId })).length;
    return count;
  }

  /** The same document that the console's `rank` reads. */
  private async inputOf(
    actor: Actor,
    window: WindowRow,
    applications: readonly RankedApplication[],
  ): Promise<RankInput> {
    const { rubric, fill } = await this.calls.terms(actor, window.termsId!);
    const ranked = new Set<string>(applications.map(({ id }) => id));
    const reviews = await this.reviews.forRanking(actor, window.id);
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
      applications,
      reviews: reviews.filter(({ application }) => ranked.has(application)),
    });
  }
}

const acknowledge = ({ id, inputSha256, answer }: ProposedRanking): RankingAcknowledgement => ({
  id,
  inputSha256,
  applications: answer.ranking.length,
  selected: answer.selected.length,
  reserved: answer.reserved.length,
});
