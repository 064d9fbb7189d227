import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id, type PersonId } from '#kernel';
import { conditionsOf, UnitOfWork } from '#platform';
import type { Advice } from '../domain/advice.js';
import type { ApprovalFacts } from '../domain/approval.js';
import type { BoardSessionFacts, BoardSessionState, SessionMode } from '../domain/board-session.machine.js';
import type { RankInput, Ranking } from '../domain/ranking/index.js';
import * as sql from './selection.queries.js';
import { SessionFactsReader } from './session-facts.js';

/** One ranking as lists show it. */
export interface RankingRow {
  readonly id: Id<'ranking'>;
  readonly windowId: Id<'window'>;
  readonly madeBy: PersonId;
  readonly madeAt: Date;
  readonly inputSha256: string;
  readonly selected: number;
  readonly reserved: number;
}

/** One ranking with what it was made of. */
export interface RankingDetail extends RankingRow {
  readonly input: RankInput;
  readonly answer: Ranking;
}

/** One session as lists show it. */
export interface SessionRow {
  readonly id: Id<'board_session'>;
  readonly windowId: Id<'window'>;
  readonly number: number;
  readonly mode: SessionMode;
  readonly convenedFor: string;
  readonly state: BoardSessionState;
  readonly sitting: number;
  readonly rankingId: Id<'ranking'> | null;
  readonly recordedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly version: number;
}

/** What was advised or decided on one application. */
export interface AdviceRow {
  readonly applicationId: Id<'application'>;
  readonly reference: string;
  readonly advice: Advice;
  readonly amount: string | null;
  readonly currency: string;
}

/** One session with everything that belongs to it. */
export interface SessionDetail extends SessionRow {
  /** Trustees of the last sitting. */
  readonly present: readonly PersonId[];
  readonly recommendations: readonly (AdviceRow & { readonly advisedBy: readonly PersonId[] })[];
  readonly addenda: readonly { readonly number: number; readonly body: string; readonly writtenAt: Date }[];
  readonly facts: BoardSessionFacts;
  /** What an approval by the reader would be judged on. */
  readonly approval: Omit<ApprovalFacts, 'decided'>;
}

/** A sum that was decided on. */
export interface DecidedAmount {
  readonly amount: string;
  readonly currency: string;
}

/** The questions that screens and downstream contexts ask of selection. */
@Injectable()
export class SelectionReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: SessionFactsReader,
  ) {}

  /** The rankings of a window, the newest first. */
  rankings(actor: Actor, windowId: Id<'window'>): Promise<RankingRow[]> {
    return this.work.read(actor, () => this.work.query<RankingRow>(sql.rankingsOfWindow, [windowId]));
  }

  /** One ranking, without the lines that the actor may not see. Throws `not_found`. */
  ranking(actor: Actor, id: Id<'ranking'>): Promise<RankingDetail> {
    return this.work.read(actor, async () => {
      const ranking = one(await this.work.query<RankingDetail>(sql.oneRanking, [id]));
      const rows = await this.work.query<{ id: string }>(sql.visibleAmong, [
        ranking.answer.ranking.map((line) => line.id),
      ]);
      return onlyThese(ranking, new Set(rows.map((row) => row.id)));
    });
  }

  /** The sessions of a window, or all of them, the latest first. */
  sessions(actor: Actor, windowId?: Id<'window'>): Promise<SessionRow[]> {
    const { where, values } = conditionsOf({ 's.window_id = ?': windowId });
    return this.work.read(actor, () => this.work.query<SessionRow>(sql.sessionsWhere(where), values));
  }

  /** One session. Throws `not_found`. */
  session(actor: Actor, id: Id<'board_session'>): Promise<SessionDetail> {
    return this.work.read(actor, async () => {
      const row = one(await this.work.query<SessionRow>(sql.oneSession, [id]));
      return {
        ...row,
        present: await this.facts.present(row),
        recommendations: await this.work.query<SessionDetail['recommendations'][number]>(sql.recommendations, [id]),
        addenda: await this.work.query<SessionDetail['addenda'][number]>(sql.addenda, [id]),
        facts: await this.facts.of(row),
        approval: await this.facts.ofApproval(row),
      };
    });
  }

  /** What counts as decided in a window, by reference. */
  decisions(actor: Actor, windowId: Id<'window'>): Promise<AdviceRow[]> {
    return this.work.read(actor, () => this.work.query<AdviceRow>(sql.decisionsOfWindow, [windowId]));
  }

  /** The sum that an application is funded with; undefined where nothing was decided, or something else. */
  recommendedAmount(actor: Actor, applicationId: Id<'application'>): Promise<DecidedAmount | undefined> {
    return this.work.read(actor, async () => {
      const [latest] = await this.work.query<AdviceRow>(sql.latestDecision, [applicationId]);
      return latest?.advice === 'fund' ? { amount: latest.amount!, currency: latest.currency } : undefined;
    });
  }

  /** Whether an approval was given for any session of a window. */
  isApproved(actor: Actor, windowId: Id<'window'>): Promise<boolean> {
    return this.work.read(
      actor,
      async () => one(await this.work.query<{ yes: boolean }>(sql.isApproved, [windowId])).yes,
    );
  }

  /** Applications of a window whose outcome their applicants were not told, in the order of their ids. */
  untold(actor: Actor, windowId: Id<'window'>): Promise<Id<'application'>[]> {
    return this.work.read(actor, async () => {
      const rows = await this.work.query<{ id: Id<'application'> }>(sql.untold, [windowId]);
      return rows.map(({ id }) => id);
    });
  }

  /** What a decision on one application looks at. Throws `not_found`. */
  candidate(
    actor: Actor,
    id: Id<'application'>,
  ): Promise<{ readonly windowId: Id<'window'>; readonly state: string; readonly requested: string }> {
    return this.work.read(actor, async () => one(await this.work.query(sql.candidate, [id])));
  }
}

const one = <Row>(rows: readonly Row[]): Row => {
  if (rows[0] === undefined) throw kernelErrors.error('not_found');
  return rows[0];
};

/** A trustee who stepped aside from an application does not meet it in the ranking either. */
const onlyThese = (ranking: RankingDetail, visible: ReadonlySet<string>): RankingDetail => ({
  ...ranking,
  input: {
    ...ranking.input,
    applications: ranking.input.applications.filter(({ id }) => visible.has(id)),
    reviews: ranking.input.reviews.filter(({ application }) => visible.has(application)),
  },
  answer: {
    ...ranking.answer,
    ranking: ranking.answer.ranking.filter(({ id }) => visible.has(id)),
    selected: ranking.answer.selected.filter((id) => visible.has(id)),
    reserved: ranking.answer.reserved.filter((id) => visible.has(id)),
  },
});
