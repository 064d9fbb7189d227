import { dailyLimits, reasonsAgainstAttempt, type AttemptCounts } from './throttle.js';

const none: AttemptCounts = { strange: 0, familiar: 0, address: 0, isFamiliar: false };
const codes = (counts: Partial<AttemptCounts>): string[] =>
  reasonsAgainstAttempt('sign_in', { ...none, ...counts }).map(({ code }) => code);

describe('guesses', () => {
  it.each([
    ['the first', {}, []],
    ['the last from strangers', { strange: 49 }, []],
    ['one more from a stranger', { strange: 50 }, ['identity.too_many_for_account']],
    ['the owner, whom strangers do not lock out', { strange: 50_000, isFamiliar: true }, []],
    ['the owner who guesses too often', { familiar: 40, isFamiliar: true }, ['identity.too_many_for_account']],
    ['one address on many accounts', { address: 300 }, ['identity.too_many_from_address']],
    ['both', { strange: 50, address: 300 }, ['identity.too_many_for_account', 'identity.too_many_from_address']],
  ])('%s', (_, counts, reasons) => expect(codes(counts)).toEqual(reasons));

  it('are fewer than a hundred a day on one account', () => {
    expect(dailyLimits.sign_in.strange + dailyLimits.sign_in.familiar).toBeLessThanOrEqual(100);
  });
});
