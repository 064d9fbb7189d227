import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money, newId, systemActor, type Actor } from '#kernel';
import { openWorld, type World } from '../../../../test/support/world.js';
import { FundsModule, Ledger, LedgerReader, RecordContribution } from '../index.js';

/** The model: a few pots, and between which two each act carries money. Not read from the code that is tested. */
const acts = {
  setAside: ['available', 'envelope'],
  commit: ['envelope', 'outstanding'],
  pay: ['outstanding', 'paid'],
  release: ['outstanding', 'envelope'],
  refund: ['paid', 'envelope'],
} as const;
type Act = keyof typeof acts;
type Step = readonly [act: Act | 'give', window: number, award: number, minor: bigint];

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(
    fc.constantFrom<Act | 'give'>('give', 'setAside', 'setAside', 'commit', 'commit', 'pay', 'release', 'refund'),
    fc.nat(1),
    fc.nat(2),
    fc.bigInt(1n, 10_000n),
  ),
  { minLength: 40, maxLength: 60 },
);

let world: World;
let finance: Actor;
beforeAll(async () => {
  world = await openWorld([FundsModule]);
  finance = await world.person({ roles: ['finance_officer'] });
});
afterAll(() => world.close());

const inTheLedger = (act: Act, window: string, award: string, amount: Money) => {
  const ledger = world.get(Ledger);
  const calls: Record<Act, () => Promise<unknown>> = {
    setAside: () => ledger.setAside(window, amount),
    commit: () => ledger.commit(window, award, amount),
    pay: () => ledger.pay(award, amount),
    release: () => ledger.release(window, award, amount),
    refund: () => ledger.refund(award, window, amount),
  };
  return world.work.run(finance, calls[act]);
};

it('the ledger agrees with its model after any sequence of acts', async () => {
  // A currency of its own for every run: nothing is left over from the run before.
  let runs = 0;
  const nextCurrency = () => `X${String.fromCharCode(65 + ((runs / 26) % 26), 65 + (runs++ % 26))}`;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const currency = nextCurrency();
      const [windows, awards] = [
        [newId(), newId()],
        [newId(), newId(), newId()],
      ];
      const pots = new Map<string, bigint>();
      const pot = (account: string, w: number, a: number): string =>
        account === 'available' ? account : `${account} ${account === 'envelope' ? windows[w] : awards[a]}`;
      const add = (name: string, minor: bigint) => pots.set(name, (pots.get(name) ?? 0n) + minor);

      for (const [act, w, a, minor] of sequence) {
        const amount = Money.ofMinor(minor, currency);
        if (act === 'give') {
          await world.get(RecordContribution).execute(finance, { ...amount.toJSON(), receivedOn: '2011-01-10' });
          add('available', minor);
          continue;
        }
        const [from, to] = acts[act].map((account) => pot(account, w, a)) as [string, string];
        const booking = inTheLedger(act, windows[w]!, awards[a]!, amount);
        if ((pots.get(from) ?? 0n) < minor) {
          await expect(booking).rejects.toMatchObject({ code: 'funds.not_enough' });
          continue;
        }
        await booking;
        add(from, -minor);
        add(to, minor);
      }

      const balances = (await world.get(LedgerReader).balances(systemActor)).filter(
        (row) => row.currency === currency && row.account !== 'contributions' && row.balance !== '0.00',
      );
      const found = balances.map((row) => [
        [row.account, row.windowId ?? row.awardId].filter(Boolean).join(' '),
        Money.of(row.balance, currency).minor,
      ]);
      const expected = [...pots].filter(([, minor]) => minor !== 0n);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      expect((await world.get(LedgerReader).check(systemActor)).balanced).toBe(true);
    }),
    { numRuns: 8, seed: 2011 },
  );
});
