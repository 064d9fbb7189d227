import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { SelectionRepository } from '../data/selection.repository.js';
import { SessionFactsReader } from '../data/session-facts.js';
import { boardSessionLifecycle } from '../domain/board-session.lifecycle.js';
import { acknowledge, type SessionAcknowledgement } from './acknowledgement.js';

/** Calls a session off before it sat. */
@Injectable()
export class CancelSession {
  constructor(
    private readonly once: Once,
    private readonly selection: SelectionRepository,
    private readonly facts: SessionFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `board_session.cannot_cancel`. */
  execute(actor: Actor, id: Id<'board_session'>, why: string, command: Command = {}): Promise<SessionAcknowledgement> {
    return this.once.run(actor, 'cancel-session', command, { id, why }, async () => {
      const session = await this.selection.lockSession(id, command.expectedVersion);
      boardSessionLifecycle.advance(session, 'cancel', { actor, facts: await this.facts.of(session), why });
      return acknowledge(await this.selection.saveSession(session));
    });
  }
}
