import { Injectable } from '@nestjs/common';
import type { Id, PersonId } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import { Approval, Decision } from './approval.entity.js';
import { Attendance, BoardSession, Recommendation, SessionAddendum } from './board-session.entity.js';
import { ProposedRanking } from './proposed-ranking.entity.js';

/** The write side of selection: rankings, sessions with what belongs to them, approvals and decisions. */
@Injectable()
export class SelectionRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Holds a session until the commit. Throws `not_found` or `stale_version`. */
  lockSession(id: Id<'board_session'>, expectedVersion?: number): Promise<BoardSession> {
    return this.store.lock(BoardSession, id, expectedVersion);
  }

  /** Lets one decision after another draw on what is left of a window's envelope. */
  async holdEnvelope(windowId: Id<'window'>): Promise<void> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('envelope ' || $1, 0))`, [windowId]);
  }

  /** The number after the last session of the Board. */
  async nextNumber(): Promise<number> {
    return ((await this.work.manager.maximum(BoardSession, 'number')) ?? 0) + 1;
  }

  /** Writes a ranking. */
  addRanking(ranking: ProposedRanking): Promise<ProposedRanking> {
    return this.store.add(ProposedRanking, 'ranking', ranking);
  }

  /** Writes a new session. */
  addSession(session: BoardSession): Promise<BoardSession> {
    return this.store.add(BoardSession, 'board_session', session);
  }

  /** Writes a changed session. */
  saveSession(session: BoardSession): Promise<BoardSession> {
    return this.store.save(BoardSession, 'board_session', session);
  }

  /** Takes the attendance of the sitting that was opened. */
  async attend({ id: sessionId, sitting }: BoardSession, persons: readonly PersonId[]): Promise<void> {
    await this.work.manager.insert(
      Attendance,
      persons.map((personId) => ({ sessionId, sitting, personId })),
    );
  }

  /** Writes what a session advised. */
  async recommend(recommendations: readonly Recommendation[]): Promise<void> {
    if (recommendations.length > 0) await this.work.manager.insert(Recommendation, [...recommendations]);
  }

  /** What a session advised, by application. */
  recommendations(sessionId: Id<'board_session'>): Promise<Recommendation[]> {
    return this.work.manager.find(Recommendation, { where: { sessionId }, order: { applicationId: 'ASC' } });
  }

  /** Adds words to a recorded session that is held. */
  async addAddendum(addendum: Omit<SessionAddendum, 'number'>): Promise<void> {
    const number = 1 + (await this.work.manager.countBy(SessionAddendum, { sessionId: addendum.sessionId }));
    await this.work.manager.insert(SessionAddendum, { ...addendum, number });
  }

  /** Writes an approval with its decisions. */
  async approve(approval: Approval, decisions: readonly Decision[]): Promise<void> {
    await this.store.add(Approval, 'approval', approval);
    if (decisions.length > 0)
      await this.work.manager.insert(
        Decision,
        decisions.map(({ changes: _, ...decision }) => decision),
      );
  }

  /** Writes a decision that no approval brought. */
  decide(decision: Decision): Promise<Decision> {
    return this.store.add(Decision, 'decision', decision);
  }
}
