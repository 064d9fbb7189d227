import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { SelectionRepository } from '../data/selection.repository.js';
import { SessionFactsReader } from '../data/session-facts.js';
import { boardSessionLifecycle } from '../domain/board-session.lifecycle.js';
import { acknowledge, type SessionAcknowledgement } from './acknowledgement.js';

/** Breaks a sitting off: the session waits for another, with its own attendance and the ranking of that day. */
@Injectable()
export class AdjournSession {
  constructor(
    private readonly once: Once,
    private readonly selection: SelectionRepository,
    private readonly facts: SessionFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `board_session.cannot_adjourn`. */
  execute(actor: Actor, id: Id<'board_session'>, why: string, command: Command = {}): Promise<SessionAcknowledgement> {
    return this.once.run(actor, 'adjourn-session', command, { id, why }, async () => {
      const session = await this.selection.lockSession(id, command.expectedVersion);
      boardSessionLifecycle.advance(session, 'adjourn', { actor, facts: await this.facts.of(session), why });
      return acknowledge(await this.selection.saveSession(session));
    });
  }
}
