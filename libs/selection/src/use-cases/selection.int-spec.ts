import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule, ApplicationsReader, WithdrawApplication } from '#applications';
import type { Actor, Id } from '#kernel';
import { canonicalJson } from '#platform';
import { Recuse, ReviewsModule } from '#reviews';
import type { Drafted } from '../../../../test/support/builders/application.js';
import { eligibleIn, reviewed } from '../../../../test/support/builders/assessment.js';
import { giveRole, inOffice } from '../../../../test/support/builders/office.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { rank } from '../domain/index.js';
import {
  AddToSession,
  AdjournSession,
  ApproveSelection,
  CallFromReserve,
  CancelSession,
  ConveneSession,
  OpenSession,
  ProposeRanking,
  RecordSession,
  ReleaseOutcomes,
  SelectionModule,
  SelectionReader,
} from '../index.js';

interface Selection {
  readonly windowId: Id<'window'>;
  readonly officer: Actor;
  readonly secondOfficer: Actor;
  readonly applications: readonly Drafted[];
}

describe('selection', () => {
  let world: World;
  let trustees: readonly Actor[];
  let approver: Actor;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule, ReviewsModule, SelectionModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const board: Actor[] = [];
    for (let seat = 1; seat <= 5; seat += 1) board.push(await inOffice(world, 'trustee'));
    trustees = board;
    approver = await world.person({ roles: ['approver'] });
  });
  afterAll(() => world.close());

  let calls = 0;
  /** A call of 750,000.00 with applications reviewed twice, the first the best. */
  const ranked = async (yearly: readonly string[]): Promise<Selection> => {
    calls += 1;
    const made = await eligibleIn(world, yearly, `2011-${calls}`);
    const reviewers = [await inOffice(world, 'reviewer'), await inOffice(world, 'reviewer')];
    for (const [index, { id }] of made.applications.entries())
      for (const reviewer of reviewers) await reviewed(world, made.officer, reviewer, id, 10 - index);
    await world.get(ProposeRanking).execute(made.officer, made.windowId);
    return made;
  };
  const convened = async ({ officer, windowId }: Selection) =>
    (await world.get(ConveneSession).execute(officer, { windowId, mode: 'in_person', convenedFor: '2011-07-18' })).id;
  const open = (actor: Actor, id: Id<'board_session'>, present: readonly Actor[] = trustees.slice(0, 3)) =>
    world.get(OpenSession).execute(
      actor,
      id,
      present.map((person) => person.id),
    );
  const held = async (selection: Selection, present?: readonly Actor[]) => {
    const id = await convened(selection);
    await open(selection.officer, id, present);
    return id;
  };
  const adviceFor = (
    { applications }: Selection,
    ...says: readonly (readonly ['fund' | 'reserve' | 'pass_over', string?])[]
  ) =>
    says.map(([advice, amount], i) => ({
      applicationId: applications[i]!.id,
      advice,
      ...(amount === undefined ? {} : { amount }),
    }));
  const record = (selection: Selection, id: Id<'board_session'>, advice: ReturnType<typeof adviceFor>) =>
    world.get(RecordSession).execute(selection.officer, id, advice);
  const recorded = async (selection: Selection, ...says: Parameters<typeof adviceFor>[1][]) => {
    const id = await held(selection);
    await record(selection, id, adviceFor(selection, ...says));
    return id;
  };
  const stateOf = async ({ id }: Drafted) => (await world.get(ApplicationsReader).row(approver, id)).state;
  const statesOf = async (selection: Selection) => {
    const states: string[] = [];
    for (const application of selection.applications) states.push(await stateOf(application));
    return states;
  };

  it('goes from the ranking to the letters', async () => {
    const selection = await ranked(['25000.00', '25000.00', '25000.00']);
    const id = await recorded(selection, ['fund'], ['fund', '40000.00'], ['reserve']);
    const [first, second, third] = selection.applications;
    expect(await world.get(ApproveSelection).execute(approver, id)).toMatchObject({
      funded: 2,
      reserved: 1,
      passedOver: 0,
      amount: '115000.00',
      currency: 'USD',
      gone: [],
    });
    expect(await statesOf(selection)).toEqual(['selected', 'selected', 'reserved']);
    const amountOf = (application: Drafted) =>
      world.get(SelectionReader).recommendedAmount(selection.officer, application.id);
    expect(await amountOf(first!)).toEqual({ amount: '75000.00', currency: 'USD' });
    expect(await amountOf(second!)).toEqual({ amount: '40000.00', currency: 'USD' });
    expect(await amountOf(third!)).toBeUndefined();

    const told = async () => (await world.get(ApplicationsReader).row(first!.applicant, first!.id)).releasedOutcome;
    expect(await told()).toBeNull();
    const released = { windowId: selection.windowId, released: 3 };
    expect(await world.get(ReleaseOutcomes).execute(selection.officer, selection.windowId)).toEqual(released);
    expect(await told()).toBe('selected');
    expect(await world.get(ReleaseOutcomes).execute(selection.officer, selection.windowId)).toMatchObject({
      released: 0,
    });
  });

  describe('a ranking', () => {
    it('keeps what it was made of: anybody comes to the same answer and the same hash', async () => {
      const selection = await ranked(['25000.00', '10000.00']);
      const [row] = await world.get(SelectionReader).rankings(selection.officer, selection.windowId);
      const { input, answer, inputSha256 } = await world.get(SelectionReader).ranking(trustees[0]!, row!.id);
      expect(answer).toEqual(rank(input));
      expect(createHash('sha256').update(canonicalJson(input)).digest('hex')).toBe(inputSha256);
      expect(answer.selected).toEqual(selection.applications.map(({ id }) => id));
      const change = world.work.run(selection.officer, () =>
        world.work.query(`update ranking set answer = '{}' where id = $1`, [row!.id]),
      );
      await expect(change).rejects.toMatchObject({ driverError: { code: '42501' } });
    });

    it('waits for the door to close and for an eligible application', async () => {
      const { windowId, officer } = await eligibleIn(world, [], '2011-empty');
      const propose = (actor: Actor) => world.get(ProposeRanking).execute(actor, windowId);
      await expect(propose(officer)).rejects.toMatchObject({ reasons: [{ code: 'ranking.nothing_to_rank' }] });
      world.clock.set('2011-04-01T10:00:00Z');
      await expect(propose(officer)).rejects.toMatchObject({
        reasons: [{ code: 'ranking.window_still_open' }, { code: 'ranking.nothing_to_rank' }],
      });
      await expect(propose(approver)).rejects.toMatchObject({ code: 'not_permitted' });
    });
  });

  describe('a session', () => {
    let selection: Selection;
    beforeAll(async () => {
      selection = await ranked(['25000.00', '25000.00']);
    });

    it('needs three of the five trustees, and nobody else', async () => {
      const id = await convened(selection);
      await expect(open(selection.officer, id, trustees.slice(0, 2))).rejects.toMatchObject({
        code: 'board_session.cannot_open',
        reasons: [{ code: 'board_session.no_quorum', params: { found: 2, wanted: 3 } }],
      });
      const former = await world.person({ roles: ['trustee'] });
      await expect(open(selection.officer, id, [...trustees.slice(0, 2), former])).rejects.toMatchObject({
        reasons: [{ code: 'board_session.not_trustees', params: { count: 1 } }, { code: 'board_session.no_quorum' }],
      });
      const twice = [trustees[0]!, trustees[0]!, trustees[1]!];
      await expect(open(selection.officer, id, twice)).rejects.toMatchObject({
        reasons: [{ code: 'board_session.no_quorum' }],
      });
      expect(await open(selection.officer, id)).toMatchObject({ state: 'held' });
    });

    it('is numbered after the last one, adjourned and opened again with its own attendance, or cancelled', async () => {
      const [first, second] = [await held(selection), await convened(selection)];
      const numbers = (await world.get(SelectionReader).sessions(trustees[4]!)).map(
        ({ id, number }) => [id, number] as const,
      );
      const numberOf = new Map(numbers);
      expect(numberOf.get(second)).toBe(numberOf.get(first)! + 1);
      const adjourned = await world.get(AdjournSession).execute(selection.officer, first, 'The line broke down.');
      expect(adjourned.state).toBe('convened');
      await open(selection.officer, first, trustees);
      expect((await world.get(SelectionReader).session(approver, first)).present).toHaveLength(5);
      expect(await world.get(CancelSession).execute(selection.officer, second, 'Not needed.')).toMatchObject({
        state: 'cancelled',
      });
      await expect(open(selection.officer, second)).rejects.toMatchObject({ code: 'board_session.cannot_open' });
    });

    it('answers a stale version with a conflict', async () => {
      const id = await held(selection);
      const stale = world.get(AdjournSession).execute(selection.officer, id, 'Late.', { expectedVersion: 1 });
      await expect(stale).rejects.toMatchObject({ code: 'stale_version' });
    });

    it('advises on every ranked application, within what was asked', async () => {
      const id = await held(selection);
      await expect(record(selection, id, adviceFor(selection, ['fund']))).rejects.toMatchObject({
        code: 'board_session.cannot_record',
        reasons: [{ code: 'board_session.advice_missing', params: { count: 1 } }],
      });
      await expect(
        record(selection, id, adviceFor(selection, ['fund', '75000.01'], ['reserve', '1.00'])),
      ).rejects.toMatchObject({
        faults: [
          {
            pointer: '/recommendations/0/amount',
            code: 'selection.amount_over_request',
            params: { requested: '75000.00' },
          },
          { pointer: '/recommendations/1/amount', code: 'selection.amount_without_funding' },
        ],
      });
      await expect(
        record(selection, id, adviceFor(selection, ['fund', '0.00'], ['fund', '12.345'])),
      ).rejects.toMatchObject({
        faults: [{ code: 'selection.amount_form' }, { code: 'selection.amount_form' }],
      });
    });

    it('is corrected by what is added, never by an edit', async () => {
      const id = await recorded(selection, ['reserve'], ['reserve']);
      await expect(record(selection, id, adviceFor(selection, ['fund'], ['fund']))).rejects.toMatchObject({
        code: 'board_session.cannot_record',
      });
      await world.get(AddToSession).execute(selection.officer, id, 'The Chair was Ms. A., not Mr. B.');
      expect((await world.get(SelectionReader).session(trustees[0]!, id)).addenda).toMatchObject([
        { number: 1, body: 'The Chair was Ms. A., not Mr. B.' },
      ]);
    });
  });

  it('advice may not cost one cent more than the envelope has; the Board cuts amounts until it fits', async () => {
    const selection = await ranked(Array<string>(11).fill('25000.00'));
    const id = await held(selection);
    const cut = (last: string) =>
      adviceFor(selection, ...Array(10).fill(['fund', '70000.00'] as const), ['fund', last]);
    await expect(record(selection, id, cut('50000.01'))).rejects.toMatchObject({
      reasons: [{ code: 'selection.over_envelope', params: { excess: '0.01', currency: 'USD' } }],
    });
    expect(await record(selection, id, cut('50000.00'))).toMatchObject({ state: 'recorded' });
  });

  it('a trustee who stepped aside has no voice on the application and does not read it', async () => {
    const selection = await ranked(['25000.00', '25000.00']);
    const [aside, present] = [trustees[0]!, trustees.slice(0, 3)];
    const [conflicted, other] = selection.applications;
    const sees = () => world.get(ApplicationsReader).row(aside, conflicted!.id);
    expect(await sees()).toMatchObject({ state: 'eligible' });
    await world.get(Recuse).execute(aside, conflicted!.id, { cause: 'close_to_applicant' });
    await expect(sees()).rejects.toMatchObject({ code: 'not_found' });
    const [row] = await world.get(SelectionReader).rankings(aside, selection.windowId);
    const shown = (await world.get(SelectionReader).ranking(aside, row!.id)).answer.ranking.map(({ id }) => id);
    expect(shown).toEqual([other!.id]);

    const id = await held(selection, present);
    await record(selection, id, adviceFor(selection, ['fund'], ['fund']));
    const advice = (await world.get(SelectionReader).session(selection.officer, id)).recommendations;
    const voicesOn = (application: Drafted) =>
      [...advice.find((r) => r.applicationId === application.id)!.advisedBy].sort();
    expect(voicesOn(conflicted!)).toEqual(
      present
        .slice(1)
        .map((person) => person.id)
        .sort(),
    );
    expect(voicesOn(other!)).toEqual(present.map((person) => person.id).sort());
    const read = (await world.get(SelectionReader).session(aside, id)).recommendations;
    expect(read.map(({ applicationId }) => applicationId)).toEqual([other!.id]);
  });

  describe('an approval', () => {
    it('is another person’s than the trustees present and the maker of the ranking, also in SQL', async () => {
      const selection = await ranked(['25000.00']);
      const [both, maker] = [
        await inOffice(world, 'trustee'),
        { ...selection.officer, roles: ['officer', 'approver'] as const },
      ];
      const id = await held(selection, [both, ...trustees.slice(0, 2)]);
      await record(selection, id, adviceFor(selection, ['fund']));
      const sat = { ...both, roles: ['trustee', 'approver'] as const };
      await expect(world.get(ApproveSelection).execute(sat, id)).rejects.toMatchObject({
        code: 'approval.cannot_approve',
        reasons: [{ code: 'approval.approver_sat_as_trustee' }],
      });
      await expect(world.get(ApproveSelection).execute(maker, id)).rejects.toMatchObject({
        reasons: [{ code: 'approval.approver_made_the_ranking' }],
      });
      await expect(world.get(ApproveSelection).execute(selection.officer, id)).rejects.toMatchObject({
        code: 'not_permitted',
      });
      for (const actor of [sat, maker])
        await expect(
          world.work.run(actor, () =>
            world.work.query(
              `insert into approval (id, session_id, window_id, approved_by, at, version)
               values (gen_random_uuid(), $1, $2, $3, app_now(), 1)`,
              [id, selection.windowId, actor.id],
            ),
          ),
        ).rejects.toMatchObject({ driverError: { code: '42501' } });
      expect(await statesOf(selection)).toEqual(['eligible']);
    });

    it('is given once, on a recorded session', async () => {
      const selection = await ranked(['25000.00']);
      const early = await held(selection);
      await expect(world.get(ApproveSelection).execute(approver, early)).rejects.toMatchObject({
        reasons: [{ code: 'approval.session_not_recorded' }],
      });
      await expect(world.get(ReleaseOutcomes).execute(selection.officer, selection.windowId)).rejects.toMatchObject({
        code: 'selection.cannot_release',
      });
      await record(selection, early, adviceFor(selection, ['fund']));
      const once = await world.get(ApproveSelection).execute(approver, early, [], { key: 'approve' });
      expect(await world.get(ApproveSelection).execute(approver, early, [], { key: 'approve' })).toEqual(once);
      await expect(world.get(ApproveSelection).execute(approver, early)).rejects.toMatchObject({
        reasons: [{ code: 'approval.given_already' }],
      });
    });

    it('may deviate from the advice, and then says why', async () => {
      const selection = await ranked(['25000.00', '25000.00']);
      const id = await recorded(selection, ['fund'], ['pass_over']);
      const [first, second] = selection.applications;
      const instead = (why: string) => [
        { applicationId: first!.id, advice: 'fund' as const, amount: '60000.00', why },
        { applicationId: second!.id, advice: 'reserve' as const, why },
      ];
      await expect(world.get(ApproveSelection).execute(approver, id, instead(' '))).rejects.toMatchObject({
        faults: [{ pointer: '/deviations/0/why' }, { pointer: '/deviations/1/why' }],
      });
      expect(
        await world.get(ApproveSelection).execute(approver, id, instead('Another donor covers the rest.')),
      ).toMatchObject({
        amount: '60000.00',
        funded: 1,
        reserved: 1,
      });
      expect(await statesOf(selection)).toEqual(['selected', 'reserved']);
    });

    it('leaves out who withdrew after the advice', async () => {
      const selection = await ranked(['25000.00', '25000.00']);
      const id = await recorded(selection, ['fund'], ['fund']);
      const [first] = selection.applications;
      await world.get(WithdrawApplication).execute(first!.applicant, first!.id, { why: 'We found other means.' });
      expect(await world.get(ApproveSelection).execute(approver, id)).toMatchObject({ funded: 1, gone: [first!.id] });
      expect(await statesOf(selection)).toEqual(['withdrawn', 'selected']);
    });
  });

  it('calls from the reserve list while the envelope has room, to the cent', async () => {
    const selection = await ranked(Array<string>(11).fill('25000.00'));
    const funded = Array<readonly ['fund']>(9).fill(['fund']);
    const id = await recorded(selection, ...funded, ['fund', '74999.99'], ['reserve']);
    const [reserve, selected] = [selection.applications[10]!, selection.applications[0]!];
    await world.get(ApproveSelection).execute(approver, id);
    const call = (amount: string, why = 'A donor gave more time.', application = reserve) =>
      world.get(CallFromReserve).execute(approver, application.id, { amount, why });
    await expect(call('0.02')).rejects.toMatchObject({
      reasons: [{ code: 'selection.over_envelope', params: { excess: '0.01' } }],
    });
    await expect(call('0.01', '')).rejects.toMatchObject({ reasons: [{ code: 'why_needed' }] });
    await expect(call('0.01', 'Twice.', selected)).rejects.toMatchObject({
      reasons: [{ code: 'selection.not_on_reserve_list' }],
    });
    await world.get(WithdrawApplication).execute(selected.applicant, selected.id, { why: 'Another donor.' });
    expect(await call('75000.00')).toMatchObject({ amount: '75000.00', currency: 'USD' });
    expect(await stateOf(reserve)).toBe('selected');
    expect(await world.get(SelectionReader).recommendedAmount(approver, reserve.id)).toEqual({
      amount: '75000.00',
      currency: 'USD',
    });
  });

  it('two calls at once do not spend the same money', async () => {
    const selection = await ranked(['25000.00', '25000.00', '25000.00']);
    await world.sql(`update call_window set envelope_amount = 150000 where id = $1`, [selection.windowId]);
    const id = await recorded(selection, ['fund'], ['reserve'], ['reserve']);
    await world.get(ApproveSelection).execute(approver, id);
    const calls = selection.applications
      .slice(1)
      .map((application) =>
        world.get(CallFromReserve).execute(approver, application.id, { why: 'There is room for one.' }),
      );
    const outcomes = (await Promise.allSettled(calls)).map(({ status }) => status);
    expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
    expect((await statesOf(selection)).sort()).toEqual(['reserved', 'selected', 'selected']);
  });

  it('shows nothing of it to an applicant or a reviewer', async () => {
    const selection = await ranked(['25000.00']);
    const id = await recorded(selection, ['fund']);
    await world.get(ApproveSelection).execute(approver, id);
    const reviewer = await world.person({ roles: ['reviewer'] });
    await giveRole(world, reviewer.id, 'reviewer');
    for (const actor of [selection.applications[0]!.applicant, reviewer]) {
      await expect(world.get(SelectionReader).session(actor, id)).rejects.toMatchObject({ code: 'not_found' });
      expect(await world.get(SelectionReader).rankings(actor, selection.windowId)).toEqual([]);
      expect(await world.get(SelectionReader).decisions(actor, selection.windowId)).toEqual([]);
    }
    expect(await world.get(SelectionReader).decisions(trustees[0]!, selection.windowId)).toMatchObject([
      { advice: 'fund', amount: '75000.00' },
    ]);
  });
});
