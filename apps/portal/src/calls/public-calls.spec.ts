import { words } from '#words';
import { aCallRow } from '../../../../test/support/builders/call-row.js';
import { publicCalls } from './public-calls.js';

/** The call of 2011 under a code, with a door of its own. */
const aCall = (code: string, opensAt: string, closesAt: string) => {
  const row = aCallRow('2011', { code, now: new Date('2011-01-01T00:00:00Z') });
  const [window] = row.windows;
  return { ...row, windows: [{ ...window!, opensAt: new Date(opensAt), closesAt: new Date(closesAt) }] };
};

const shown = (...calls: Parameters<typeof publicCalls>[0]) => publicCalls(calls, words('en'));

test('of those that come, the one that opens next is first, whichever closes first', () => {
  const long = aCall('long', '2011-02-01T00:00:00Z', '2011-12-01T00:00:00Z');
  const short = aCall('short', '2011-03-01T00:00:00Z', '2011-04-01T00:00:00Z');
  expect(shown(short, long).coming.map(({ href }) => href)).toEqual(['/calls/long', '/calls/short']);
});

test('of those that are open, the one that closes next is first; of the closed, the one that closed last', () => {
  const [soon, later] = [
    aCall('soon', '2010-12-01T00:00:00Z', '2011-02-01T00:00:00Z'),
    aCall('later', '2010-11-01T00:00:00Z', '2011-03-01T00:00:00Z'),
  ];
  expect(shown(later, soon).open.map(({ href }) => href)).toEqual(['/calls/soon', '/calls/later']);
  const [first, last] = [
    aCall('first', '2010-03-01T00:00:00Z', '2010-05-01T00:00:00Z'),
    aCall('last', '2010-02-01T00:00:00Z', '2010-06-01T00:00:00Z'),
  ];
  expect(shown(first, last).closed.map(({ href }) => href)).toEqual(['/calls/last', '/calls/first']);
});
