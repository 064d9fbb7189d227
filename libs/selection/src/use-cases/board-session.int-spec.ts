import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsReader } from '#applications';
import { Recuse } from '#reviews';
import type { Drafted } from '../../../../test/support/builders/application.js';
import { adviceFor, openBoard, type Board, type Ranked } from '../../../../test/support/builders/board.js';
import { AddToSession, AdjournSession, CancelSession, SelectionReader } from '../index.js';

describe('a session of the Board', () => {
  let world: Board['world'];
  let trustees: Board['trustees'];
  let approver: Board['approver'];
  let ranked: Board['ranked'];
  let convened: Board['convened'];
  let open: Board['open'];
  let held: Board['held'];
  let record: Board['record'];
  let recorded: Board['recorded'];
  beforeAll(async () => {
    ({ world, trustees, approver, ranked, convened, open, held, record, recorded } = await openBoard());
  });
  afterAll(() => world.close());

  let selection: Ranked;
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
});
