import type { CallRow } from '#calls';
import type { Words } from '#words';
import type { Crumb } from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import { deskOf } from '../desk/place.js';

/** The address of a call's clarifications at the desk, or of one page below. */
export const clarificationsOf = (call: Pick<CallRow, 'id'>, below = ''): string =>
  `${deskOf(call)}/clarifications${below && `/${below}`}`;

/** Where such a page stands. */
export const crumbsTo = (call: CallRow, words: Words, here?: string): Crumb[] => [
  { href: '/desk', text: words.say('desk.title') },
  { href: deskOf(call), text: textIn(call.title, words) },
  ...(here === undefined
    ? [{ text: words.say('corr.desk.title') }]
    : [{ href: clarificationsOf(call), text: words.say('corr.desk.title') }, { text: here }]),
];
