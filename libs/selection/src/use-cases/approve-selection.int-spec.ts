import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsReader, WithdrawApplication } from '#applications';
import type { Drafted } from '../../../../test/support/builders/application.js';
import { adviceFor, openBoard, type Board } from '../../../../test/support/builders/board.js';
import { giveRole, inOffice } from '../../../../test/support/builders/office.js';
import { ApproveSelection, ReleaseOutcomes, SelectionReader } from '../index.js';

describe('an approval', () => {
  let world: Board['world'];
  let trustees: Board['trustees'];
  let approver: Board['approver'];
  let ranked: Board['ranked'];
  let held: Board['held'];
  let record: Board['record'];
  let recorded: Board['recorded'];
  let statesOf: Board['statesOf'];
  beforeAll(async () => {
    ({ world, trustees, approver, ranked, held, record, recorded, statesOf } = await openBoard());
  });
  afterAll(() => world.close());

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
