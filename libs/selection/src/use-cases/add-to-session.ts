import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { SelectionRepository } from '../data/selection.repository.js';
import { boardSessionPolicy } from '../domain/board-session.policy.js';
import { selectionErrors } from '../domain/selection.errors.js';
import { acknowledge, type SessionAcknowledgement } from './acknowledgement.js';

/** Adds words to a recorded session: it is corrected by what is added, never by an edit. */
@Injectable()
export class AddToSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly selection: SelectionRepository,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `board_session.cannot_add`. */
  execute(actor: Actor, id: Id<'board_session'>, body: string, command: Command = {}): Promise<SessionAcknowledgement> {
    return this.once.run(actor, 'add-to-session', command, { id, body }, async () => {
      const session = await this.selection.lockSession(id, command.expectedVersion);
      permit(boardSessionPolicy, 'add', actor, session);
      const { state } = session;
      if (state !== 'recorded')
        throw selectionErrors.error('board_session.cannot_add', [reason('board_session.cannot_add', { state })]);
      session.changes.push({ type: 'board_session.added_to' });
      await this.selection.saveSession(session);
      await this.selection.addAddendum({
        sessionId: id,
        body,
        writtenBy: actor.id,
        writtenAt: await this.work.now(),
      });
      return acknowledge(session);
    });
  }
}
