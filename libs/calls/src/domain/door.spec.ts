import { describe, expect, it } from '@jest/globals';
import { instant } from '#kernel';
import { doorIsOpen, doorState, type DoorFacts } from './door.js';

const door = {
  opensAt: instant('2011-03-08T00:00:00+01:00'),
  closesAt: instant('2011-05-01T00:00:00+02:00'),
  graceSeconds: 60,
};
const facts = (now: string, change: Partial<DoorFacts> = {}): DoorFacts => ({
  ...door,
  callState: 'published',
  now: instant(now),
  ...change,
});

describe('a door', () => {
  it.each([
    ['2011-03-07T22:59:59.999Z', 'coming'],
    ['2011-03-07T23:00:00Z', 'open'],
    ['2011-04-30T21:59:59.999Z', 'open'],
    ['2011-04-30T22:00:00Z', 'in_grace'],
    ['2011-04-30T22:00:59.999Z', 'in_grace'],
    ['2011-04-30T22:01:00Z', 'closed'],
  ])('is at %s %s', (now, state) => {
    expect(doorState(door, instant(now))).toBe(state);
  });

  it('has the whole minute that its wording names: 23:59 ends at midnight', () => {
    expect(doorIsOpen(facts('2011-04-30T21:59:59.999Z', { graceSeconds: 0 }))).toBeUndefined();
    expect(doorIsOpen(facts('2011-04-30T22:00:00Z', { graceSeconds: 0 }))).toMatchObject({ code: 'call.closed' });
  });

  it('opens for a published call only', () => {
    expect(doorIsOpen(facts('2011-04-01T00:00:00Z', { callState: 'cancelled' }))).toMatchObject({
      code: 'call.not_open',
    });
    expect(doorIsOpen(facts('2011-03-01T00:00:00Z'))).toMatchObject({ code: 'call.not_open_yet' });
  });
});
