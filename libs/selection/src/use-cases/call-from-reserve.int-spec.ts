import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WithdrawApplication } from '#applications';
import { openBoard, type Board } from '../../../../test/support/builders/board.js';
import { ApproveSelection, CallFromReserve, SelectionReader } from '../index.js';

describe('the reserve list', () => {
  let world: Board['world'];
  let approver: Board['approver'];
  let ranked: Board['ranked'];
  let recorded: Board['recorded'];
  let statesOf: Board['statesOf'];
  beforeAll(async () => {
    ({ world, approver, ranked, recorded, statesOf } = await openBoard());
  });
  afterAll(() => world.close());

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
    expect((await statesOf(selection))[10]).toBe('selected');
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
});
