import { Injectable } from '@nestjs/common';
import { feedbackKinds, givesText } from '#calls/domain';
import { holds, kernelErrors, permit, type Actor, type Id, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import { HandedInReader, type HandedIn } from '#reviews';
import { feedbackOfWindowPolicy, feedbackPolicy } from '../domain/feedback.policy.js';
import { assessedStates, scoresToTell, type ToldScores } from '../domain/feedback.js';
import type { RankInput } from '../domain/ranking/index.js';
import * as sql from './feedback.queries.js';

/** The feedback on one application that was assessed, as the desk sees it. */
export interface FeedbackRow {
  readonly applicationId: Id<'application'>;
  readonly organisationId: OrganisationId;
  readonly windowId: Id<'window'>;
  readonly reference: string;
  readonly organisation: string;
  /** The project's title. */
  readonly project: string;
  /** False while it is ranked and waits for its decision. */
  readonly isDecided: boolean;
  /** Whether its applicant was told an outcome. */
  readonly wasTold: boolean;
  /** Null until something was written or released. */
  readonly feedbackId: Id<'feedback'> | null;
  /** Null where none was written, and where it was erased. */
  readonly text: string | null;
  readonly language: string | null;
  readonly writtenAt: Date | null;
  /** A name. */
  readonly writtenBy: string | null;
  /** As they were told; null before the release, and where none are. */
  readonly scores: ToldScores | null;
  readonly releasedAt: Date | null;
  /** 0 before anything was written. */
  readonly version: number;
}

/** What whoever writes a text has before the eyes. */
export interface FeedbackDesk {
  readonly row: FeedbackRow;
  /** What would be told in numbers; null with fewer than two reviews counted. */
  readonly scores: ToldScores | null;
  readonly reviews: readonly HandedIn[];
}

/** What an applicant was given. */
export interface ReleasedFeedback {
  /** Null where none was written, and where it was erased; then it has a language. */
  readonly text: string | null;
  readonly language: string | null;
  readonly scores: ToldScores | null;
  readonly releasedAt: Date;
}

/** The questions about feedback. */
@Injectable()
export class FeedbackReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handedIn: HandedInReader,
  ) {}

  /** Every application of a window that was assessed, by reference. Throws `not_permitted`. */
  ofWindow(actor: Actor, windowId: Id<'window'>): Promise<FeedbackRow[]> {
    return this.work.read(actor, () => {
      permit(feedbackOfWindowPolicy, 'list', actor, {});
      return this.assessed(windowId, null);
    });
  }

  /** Calls whose letters wait for texts, with how many; nothing for who writes none. */
  awaited(actor: Actor): Promise<{ readonly callId: Id<'call'>; readonly count: number }[]> {
    return this.work.read(actor, async () =>
      holds('officer')(actor)
        ? this.work.query(sql.textsAwaited, [feedbackKinds.filter(givesText), assessedStates])
        : [],
    );
  }

  /** One application with its reviews, for the desk. Throws `not_found`, also where it was not assessed, `not_permitted`. */
  desk(actor: Actor, id: Id<'application'>): Promise<FeedbackDesk> {
    return this.work.read(actor, async () => {
      const { windowId, organisationId } = await this.place(id);
      permit(feedbackPolicy, 'read', actor, { organisationId, releasedAt: null });
      const [row] = await this.assessed(windowId, id);
      if (row === undefined) throw kernelErrors.error('not_found');
      const reviews = await this.handedIn.of(actor, id);
      return { row, reviews, scores: row.scores ?? (await this.scores([id])).get(id) ?? null };
    });
  }

  /** What was given to its applicant; undefined before. */
  released(actor: Actor, id: Id<'application'>): Promise<ReleasedFeedback | undefined> {
    return this.work.read(actor, async () => {
      const [row] = await this.work.query<ReleasedFeedback>(sql.releasedFeedback, [id]);
      return row;
    });
  }

  /** Whose an application is, and where it was made; in the open unit of work. Throws `not_found`. */
  async place(
    id: Id<'application'>,
  ): Promise<{ readonly organisationId: OrganisationId; readonly windowId: Id<'window'> }> {
    const [place] = await this.work.query<Pick<FeedbackRow, 'organisationId' | 'windowId'>>(sql.whereItIs, [id]);
    if (place === undefined) throw kernelErrors.error('not_found');
    return place;
  }

  /** The assessed applications of a window, or one of them; in the open unit of work. */
  assessed(windowId: Id<'window'>, id: Id<'application'> | null): Promise<FeedbackRow[]> {
    return this.work.query<FeedbackRow>(sql.assessedInWindow, [windowId, id, assessedStates]);
  }

  /** What can be told in numbers, by application: from the ranking that it was decided on. In the open unit of work. */
  async scores(ids: readonly Id<'application'>[]): Promise<Map<string, ToldScores>> {
    const behind = await this.work.query<{ applicationId: string; rankingId: string | null }>(sql.rankingsBehind, [
      ids,
    ]);
    const rankings = [...new Set(behind.flatMap(({ rankingId }) => rankingId ?? []))];
    const inputs = await this.work.query<{ id: string; input: RankInput }>(sql.inputsOf, [rankings]);
    const told = new Map(inputs.map(({ id, input }) => [id, scoresToTell(input)]));
    return new Map(
      behind.flatMap(({ applicationId, rankingId }) => {
        const scores = told.get(rankingId ?? '')?.get(applicationId);
        return scores === undefined ? [] : [[applicationId, scores] as const];
      }),
    );
  }
}
