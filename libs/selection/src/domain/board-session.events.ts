import type { BoardSessionEvent } from './board-session.machine.js';

/** What happened to a session, as history and the outbox name it: `board_session.recorded`. */
export const boardSessionPastTense = {
  open: 'opened',
  record: 'recorded',
  adjourn: 'adjourned',
  cancel: 'cancelled',
} as const satisfies Record<BoardSessionEvent, string>;
