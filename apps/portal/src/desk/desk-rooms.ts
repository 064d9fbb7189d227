import type { CallRow } from '#calls';
import type { CallState } from '#calls/domain';
import type { MessageKey } from '#words';

/** A page about a call beside its parts. */
export interface Room {
  /** Below the call's desk page. */
  readonly path: string;
  readonly name: MessageKey;
}

interface RoomRow extends Room {
  readonly states: readonly CallState[];
  /** For those only who may change the call. */
  readonly isWork?: true;
  /** Whether the call asks for it at all. */
  readonly isAsked?: (call: CallRow) => boolean;
}

const [before, running, over]: readonly (readonly CallState[])[] = [
  ['draft', 'proposed'],
  ['published'],
  ['concluded', 'cancelled'],
];
const always = [...before!, ...running!, ...over!];

const rooms: readonly RoomRow[] = [
  { path: 'overview', name: 'desk.room.overview', states: [...running!, ...over!] },
  { path: 'preview', name: 'desk.page.preview', states: always },
  { path: 'trial', name: 'desk.room.trial', states: [...before!, ...running!], isWork: true },
  { path: 'clarifications', name: 'desk.room.clarifications', states: [...running!, 'concluded'] },
  { path: 'corrigenda', name: 'desk.room.corrigenda', states: [...running!, 'concluded'] },
  { path: 'extensions', name: 'desk.room.extensions', states: running!, isWork: true },
  { path: 'late', name: 'desk.room.late', states: running!, isWork: true },
  {
    path: 'feedback',
    name: 'feedback.desk.title',
    states: [...running!, 'concluded'],
    isAsked: ({ windows }) => windows.some(({ rules }) => rules.settings.feedback !== 'none'),
  },
  { path: 'redactions', name: 'redaction.title', states: [...running!, 'concluded'], isWork: true },
  { path: 'numbers', name: 'room.numbers.title', states: [...running!, 'concluded'] },
];

/** Whether there is something that the call differs from. */
export const wasCopied = ({ copiedFrom, copiedCycle }: CallRow): boolean => copiedFrom !== null || copiedCycle !== null;

/** The pages that there are about a call in its state, for who may change it or only reads. */
export const roomsOf = (call: CallRow, mayEdit: boolean): Room[] => [
  ...rooms.filter(
    ({ states, isWork, isAsked }) => states.includes(call.state) && (mayEdit || !isWork) && (isAsked?.(call) ?? true),
  ),
  { path: 'differences', name: wasCopied(call) ? 'desk.page.differences' : 'desk.page.whole' },
];
