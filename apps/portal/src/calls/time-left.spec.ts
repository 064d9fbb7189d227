import { words } from '#words';
import { timeLeft } from './time-left.js';

const until = new Date('2026-12-05T22:59:00Z');

test.each([
  ['2026-11-21T18:00:00Z', '14 days'],
  ['2026-12-03T22:59:00Z', '2 days'],
  ['2026-12-03T22:59:01Z', '47 hours'],
  ['2026-12-05T20:59:00Z', '2 hours'],
  ['2026-12-05T20:59:01Z', '119 minutes'],
  ['2026-12-05T22:58:00Z', '1 minute'],
  ['2026-12-05T22:58:00.001Z', 'less than a minute'],
])('at %s there are %s', (now, left) => expect(timeLeft(words('en'), new Date(now), until)).toBe(left));
