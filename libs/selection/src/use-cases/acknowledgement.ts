import type { Id } from '#kernel';
import type { BoardSession } from '../data/board-session.entity.js';
import type { BoardSessionState } from '../domain/board-session.machine.js';

/** What an act on a session answers; plain, so that a repeated key can be given the same answer. */
export interface SessionAcknowledgement {
  readonly id: Id<'board_session'>;
  readonly number: number;
  readonly state: BoardSessionState;
  readonly version: number;
}

/** Where the session stands after the act. */
export const acknowledge = ({ id, number, state, version }: BoardSession): SessionAcknowledgement => ({
  id,
  number,
  state,
  version,
});
