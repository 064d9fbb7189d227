import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LedgerReader } from '#funds';
import { DomainError, systemActor, type Actor, type Id } from '#kernel';
import { aDesk, anAward, type Desk } from '../../../../test/support/builders/award.js';
import { aGrant, type Grant } from '../../../../test/support/builders/grant.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  AuthoriseInstalment,
  CancelInstalment,
  ConfirmPayment,
  DisbursementsModule,
  DisbursementsReader,
  FailPayment,
  InstructPayment,
  RequestInstalment,
  ReturnFunds,
  ReturnInstalment,
  ScheduleInstalments,
  VerifyInstalment,
} from '../index.js';

/** The model, written down once more and not read from the code: who may take what from where to where. */
const arrows = {
  request: { from: ['scheduled', 'failed'], to: 'requested', by: ['grantee'] },
  verify: { from: ['requested'], to: 'verified', by: ['officer', 'finance', 'secondFinance'] },
  authorise: { from: ['verified'], to: 'authorised', by: ['finance', 'secondFinance'] },
  instruct: { from: ['authorised'], to: 'instructed', by: ['finance', 'secondFinance'] },
  pay: { from: ['instructed'], to: 'paid', by: ['finance', 'secondFinance'] },
  fail: { from: ['instructed'], to: 'failed', by: ['finance', 'secondFinance'] },
  return: { from: ['verified', 'authorised'], to: 'requested', by: ['officer', 'finance', 'secondFinance'] },
  returnFunds: { from: ['paid'], to: 'returned', by: ['finance', 'secondFinance'] },
  cancel: { from: ['scheduled', 'requested', 'failed'], to: 'cancelled', by: ['officer', 'finance', 'secondFinance'] },
} as const;
type Event = keyof typeof arrows;
type By = 'grantee' | 'officer' | 'finance' | 'secondFinance' | 'approver';
interface Modelled {
  state: string;
  verifiedBy?: By | undefined;
}

/** In hundredths: two of the three fit within the cap of their year, all three do not. */
const cap = 2_500_000n;
const amounts = [2_000_000n, 400_000n, 300_000n];

let world: World;
let desk: Desk;
let grant: Grant;
beforeAll(async () => {
  world = await openWorld([DisbursementsModule]);
  desk = await aDesk(world);
});
afterAll(() => world.close());

const events = Object.keys(arrows) as Event[];
const usual: readonly (readonly [Event, By])[] = [
  ['request', 'grantee'],
  ['verify', 'officer'],
  ['authorise', 'finance'],
  ['instruct', 'secondFinance'],
  ['pay', 'finance'],
];
const step = fc.tuple(
  fc.nat(amounts.length - 1),
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...usual) },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.constantFrom(...events),
        fc.constantFrom<By>('grantee', 'officer', 'finance', 'secondFinance', 'approver'),
      ),
    },
  ),
);

const really = (event: Event, actor: Actor, id: Id<'disbursement'>): Promise<unknown> => {
  const why = 'A trial';
  const acts: Record<Event, () => Promise<unknown>> = {
    request: () => world.get(RequestInstalment).execute(actor, id),
    verify: () => world.get(VerifyInstalment).execute(actor, id),
    authorise: () => world.get(AuthoriseInstalment).execute(actor, id),
    instruct: () => world.get(InstructPayment).execute(actor, id),
    pay: () => world.get(ConfirmPayment).execute(actor, id, { paidOn: '2011-09-01', bankReference: id }),
    fail: () => world.get(FailPayment).execute(actor, id, why),
    return: () => world.get(ReturnInstalment).execute(actor, id, why),
    returnFunds: () => world.get(ReturnFunds).execute(actor, id, { why }),
    cancel: () => world.get(CancelInstalment).execute(actor, id, why),
  };
  return acts[event]();
};

it('three instalments of one year agree with their model after any sequence of acts by anybody', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 40 }), async (sequence) => {
      grant = await aGrant(world, desk, anAward());
      for (const id of grant.instalments) await world.get(CancelInstalment).execute(desk.officer, id, 'Another plan');
      const plan = amounts.map((minor) => ({ year: 1, amount: `${minor / 100n}` }));
      const ids = (await world.get(ScheduleInstalments).execute(desk.officer, grant.id, plan)).instalments;
      const model: Modelled[] = amounts.map(() => ({ state: 'scheduled' }));
      const people: Record<By, Actor> = { ...desk, grantee: grant.grantee };
      const inYear = (...states: string[]) =>
        amounts.reduce((sum, minor, i) => (states.includes(model[i]!.state) ? sum + minor : sum), 0n);

      for (const [i, [event, by]] of sequence) {
        const { from, to, by: allowed } = arrows[event];
        const it = model[i]!;
        const gated = ['request', 'verify', 'authorise', 'instruct'].includes(event);
        const possible =
          (allowed as readonly By[]).includes(by) &&
          (from as readonly string[]).includes(it.state) &&
          !(event === 'authorise' && it.verifiedBy === by) &&
          !(gated && inYear('instructed', 'paid') + amounts[i]! > cap);
        const outcome = await really(event, people[by], ids[i]!).then(
          () => true,
          (error: unknown) => (expect(error).toBeInstanceOf(DomainError), false),
        );
        expect([event, by, it.state, outcome]).toEqual([event, by, it.state, possible]);
        if (possible)
          model[i] = {
            state: to,
            verifiedBy: event === 'verify' ? by : to === 'requested' ? undefined : it.verifiedBy,
          };
      }

      const rows = await world.get(DisbursementsReader).list(systemActor, { awardId: grant.id });
      expect(rows.slice(3).map(({ state }) => state)).toEqual(model.map(({ state }) => state));
      const [year] = await world.get(DisbursementsReader).paidByYear(systemActor, grant.id);
      const cents = (amount: string) => BigInt(amount.replace('.', ''));
      expect([cents(year!.paid), cents(year!.underway)]).toEqual([inYear('paid'), inYear('instructed')]);
      expect(await world.get(DisbursementsReader).agreesWithLedger(systemActor)).toBe(true);
      expect((await world.get(LedgerReader).check(systemActor)).balanced).toBe(true);
    }),
    { numRuns: 8, seed: 2011 },
  );
});
