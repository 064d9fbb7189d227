import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  CallsModule,
  CallsReader,
  CancelCall,
  ConcludeCall,
  DeclineReopening,
  DraftCall,
  EditCall,
  FiguresReader,
  ProposeCall,
  ProposeReopening,
  PublishCall,
  ReopenCall,
  ReturnCall,
} from '../index.js';

describe('publishing a call', () => {
  let world: World;
  let officer: Actor;
  beforeAll(async () => {
    world = await openWorld([CallsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    officer = await world.person({ roles: ['officer'] });
  });
  afterAll(() => world.close());

  const drafted = (code: string) => world.get(DraftCall).execute(officer, aCall().withCode(code).input);

  it('freezes the rules of each window and sets its envelope aside', async () => {
    const { callId, windowId, termsId } = await aCall().withCode('2011-a').publishedIn(world);
    const call = await world.get(CallsReader).detail(officer, callId);
    expect(call.state).toBe('published');
    const terms = await world.get(CallsReader).terms(officer, termsId);
    expect(terms).toMatchObject({ windowId, number: 1, fill: 'first_fit', terms: { version: '2011' } });
    const [entry] = await world.sql<{ balance: string }>(
      `select balance from ledger_balance where account = 'envelope' and window_id = $1`,
      [windowId],
    );
    expect(entry!.balance).toBe('750000.00');
  });

  it('takes a second person', async () => {
    const { id } = await drafted('2011-b');
    await world.get(ProposeCall).execute(officer, id);
    await expect(world.get(PublishCall).execute(officer, id)).rejects.toMatchObject({
      code: 'call.cannot_publish',
      reasons: [{ code: 'call.published_by_another_person' }],
    });
  });

  it('refuses a call whose envelope no contribution covers, and changes nothing', async () => {
    const second = await world.person({ roles: ['officer'] });
    const { id } = await drafted('2011-c');
    await world.get(ProposeCall).execute(officer, id);
    await expect(world.get(PublishCall).execute(second, id)).rejects.toMatchObject({ kind: 'refused' });
    expect((await world.get(CallsReader).detail(officer, id)).state).toBe('proposed');
    expect(
      await world.sql(`select from terms t join call_window w on w.id = t.window_id where w.call_id = $1`, [id]),
    ).toEqual([]);
  });

  it('lets nobody see a draft but the desk', async () => {
    const { id } = await drafted('2011-d');
    const stranger = await world.person();
    await expect(world.get(CallsReader).detail(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('answers a stale edit with a conflict, and a repeated key with the same answer', async () => {
    const { id, version } = await drafted('2011-e');
    const input = aCall().withCode('2011-e').with({ title: 'Another title' }).input;
    const once = await world.get(EditCall).execute(officer, id, input, { expectedVersion: version, key: 'k-1' });
    const again = await world.get(EditCall).execute(officer, id, input, { expectedVersion: version, key: 'k-1' });
    expect(again).toEqual(once);
    await expect(world.get(EditCall).execute(officer, id, input, { expectedVersion: version })).rejects.toMatchObject({
      code: 'stale_version',
    });
    await expect(
      world
        .get(EditCall)
        .execute(officer, id, aCall().withCode('other').input, { expectedVersion: version, key: 'k-1' }),
    ).rejects.toMatchObject({ code: 'repeated_key_other_content' });
  });

  it('names what is wrong with rules as they are typed', async () => {
    const input = aCall().withCode('2011-f').input;
    const [window] = input.windows;
    const rubric = { ...window!.rubric, criteria: [{ name: 'relevance', weight: 99 }] };
    await expect(
      world.get(DraftCall).execute(officer, { ...input, windows: [{ ...window!, rubric }] }),
    ).rejects.toMatchObject({ faults: [{ pointer: '/windows/0/rubric/criteria', code: 'call.weights_sum_to_100' }] });
  });

  it('asks why a call is returned, and gives a cancelled call’s envelope back', async () => {
    const { id } = await drafted('2011-g');
    await world.get(ProposeCall).execute(officer, id);
    await expect(world.get(ReturnCall).execute(officer, id, ' ')).rejects.toMatchObject({
      reasons: [{ code: 'why_needed' }],
    });
    const { callId, windowId } = await aCall().withCode('2011-h').publishedIn(world);
    await world.get(CancelCall).execute(officer, callId, 'The donor withdrew.');
    const rows = await world.sql<{ balance: string }>(
      `select balance from ledger_balance where account = 'envelope' and window_id = $1`,
      [windowId],
    );
    expect(rows).toEqual([{ balance: '0.00' }]);
  });

  it('concludes once every door has closed, and is taken up again by two, with a reason', async () => {
    const { callId, secondOfficer } = await aCall().withCode('2011-j').publishedIn(world);
    await expect(world.get(ConcludeCall).execute(officer, callId)).rejects.toMatchObject({
      reasons: [{ code: 'call.door_still_open' }],
    });
    world.clock.set('2011-05-01T00:00:00+02:00');
    expect((await world.get(ConcludeCall).execute(officer, callId)).state).toBe('concluded');
    const [propose, reopen] = [world.get(ProposeReopening), world.get(ReopenCall)];
    await expect(propose.execute(officer, callId, '')).rejects.toMatchObject({ reasons: [{ code: 'why_needed' }] });
    await expect(reopen.execute(secondOfficer, callId)).rejects.toMatchObject({
      code: 'call.cannot_reopen',
      reasons: expect.arrayContaining([{ code: 'call.reopening_not_proposed' }]),
    });
    await propose.execute(officer, callId, 'Money came back.');
    await expect(reopen.execute(officer, callId)).rejects.toMatchObject({
      reasons: [{ code: 'call.reopened_by_another_person' }],
    });
    await world.get(DeclineReopening).execute(secondOfficer, callId, 'Not yet.');
    await propose.execute(officer, callId, 'Money came back.');
    const once = await reopen.execute(secondOfficer, callId, { key: 'again' });
    expect(once.state).toBe('published');
    expect(await reopen.execute(secondOfficer, callId, { key: 'again' })).toEqual(once);
    await expect(propose.execute(officer, callId, 'Once more.')).rejects.toMatchObject({
      reasons: [{ code: 'call.is_not_concluded' }],
    });
    const [last] = await world.sql(
      `select p.content ->> 'why' as why from history h join history_payload p on p.id = h.payload_id
       where h.thing_id = $1 and h.type = 'call.reopened'`,
      [callId],
    );
    expect(last).toEqual({ why: 'Money came back.' });
    world.clock.set('2011-03-01T10:00:00Z');
  });

  it('keeps the numbers with which a call is concluded, each time, and counts while it is not', async () => {
    const { callId, secondOfficer } = await aCall().withCode('2011-n').publishedIn(world);
    const figures = () => world.get(FiguresReader).of(officer, callId);
    world.clock.set('2011-05-01T00:00:00+02:00');
    expect(await figures()).toMatchObject({
      conclusions: [],
      now: { windows: [{ drafts: 0, submitted: 0, left: '750000.00' }], times: { firstToldAt: null } },
    });
    const concluded = async () => (
      await world.get(ConcludeCall).execute(officer, callId),
      (await figures()).conclusions
    );
    const [first] = await concluded();
    expect(first).toMatchObject({ number: 1, concludedAt: new Date('2011-05-01T00:00:00+02:00') });
    await world.sql(`update call_window set envelope_amount = 1000000 where call_id = $1`, [callId]);
    expect((await figures()).conclusions).toEqual([first]);
    expect((await figures()).now.windows[0]!.envelope).toBe('1000000.00');
    await world.get(ProposeReopening).execute(officer, callId, 'Money came back.');
    await world.get(ReopenCall).execute(secondOfficer, callId);
    const again = await concluded();
    expect(again.map(({ number, figures: { windows } }) => [number, windows[0]!.envelope])).toEqual([
      [2, '1000000.00'],
      [1, '750000.00'],
    ]);
    const stranger = await world.person();
    await expect(world.get(FiguresReader).of(stranger, callId)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await world.work.read(stranger, () => world.work.query('select from call_conclusion'))).toEqual([]);
    world.clock.set('2011-03-01T10:00:00Z');
  });

  it('lets two who publish at once do it once', async () => {
    const [second, third] = [await world.person({ roles: ['officer'] }), await world.person({ roles: ['approver'] })];
    await aCall().withCode('2011-k').publishedIn(world);
    await world.sql(`update ledger_balance set balance = balance + 750000 where account = 'available'`);
    const { id } = await drafted('2011-l');
    await world.get(ProposeCall).execute(officer, id);
    const outcomes = await Promise.allSettled([second, third].map((by) => world.get(PublishCall).execute(by, id)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      await world.sql(`select from terms t join call_window w on w.id = t.window_id where w.call_id = $1`, [id]),
    ).toHaveLength(1);
  });

  it('leaves who, when, what and why in history', async () => {
    const { callId, secondOfficer } = await aCall().withCode('2011-i').publishedIn(world);
    const rows = await world.sql(
      `select type, actor_id = $2 as by_second, from_state, to_state, at = '2011-03-01T10:00:00Z' as at_time
       from history where thing_id = $1 order by id`,
      [callId, secondOfficer.id],
    );
    expect(rows).toEqual([
      { type: 'call.drafted', by_second: false, from_state: null, to_state: 'draft', at_time: true },
      { type: 'call.proposed', by_second: false, from_state: 'draft', to_state: 'proposed', at_time: true },
      { type: 'call.published', by_second: true, from_state: 'proposed', to_state: 'published', at_time: true },
    ]);
  });
});
