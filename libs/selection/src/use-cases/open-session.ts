import { Injectable } from '@nestjs/common';
import type { Actor, Id, PersonId } from '#kernel';
import { Once, type Command } from '#platform';
import { SelectionRepository } from '../data/selection.repository.js';
import { SessionFactsReader } from '../data/session-facts.js';
import { boardSessionLifecycle } from '../domain/board-session.lifecycle.js';
import { acknowledge, type SessionAcknowledgement } from './acknowledgement.js';

/** Opens a sitting: takes the attendance, and fixes the ranking that the Board works on. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly once: Once,
    private readonly selection: SelectionRepository,
    private readonly facts: SessionFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `board_session.cannot_open` (no quorum, no trustee, no ranking). */
  execute(
    actor: Actor,
    id: Id<'board_session'>,
    attendance: readonly PersonId[],
    command: Command = {},
  ): Promise<SessionAcknowledgement> {
    return this.once.run(actor, 'open-session', command, { id, attendance }, async () => {
      const session = await this.selection.lockSession(id, command.expectedVersion);
      const attending = [...new Set(attendance)].sort();
      const facts = await this.facts.of(session, { attending });
      const data = { attending, sitting: session.sitting + 1 };
      boardSessionLifecycle.advance(session, 'open', { actor, facts, data });
      const ranking = await this.facts.latestRanking(session.windowId);
      Object.assign(session, { sitting: data.sitting, rankingId: ranking!.id });
      await this.selection.saveSession(session);
      await this.selection.attend(session, attending);
      return acknowledge(session);
    });
  }
}
