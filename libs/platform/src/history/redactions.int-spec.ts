import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { CallsModule, DraftCall, ProposeCall, ReturnCall } from '../../../calls/src/index.js';
import { canonicalJson } from './canonical-json.js';
import { HistoryReader } from './history.reader.js';
import { Redactions } from './redactions.js';

const why = 'It names a person who should not be named.';

describe('erasing free text from history', () => {
  let world: World;
  let [first, second]: Actor[] = [];
  beforeAll(async () => {
    world = await openWorld([CallsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    [first, second] = [await world.person({ roles: ['officer'] }), await world.person({ roles: ['officer'] })];
  });
  afterAll(() => world.close());

  const returned = async (code: string) => {
    const { id } = await world.get(DraftCall).execute(first!, aCall().withCode(code).input);
    await world.get(ProposeCall).execute(first!, id);
    await world.get(ReturnCall).execute(second!, id, why);
    const entries = await world.get(HistoryReader).of(first!, 'call', id);
    return { callId: id, entry: entries.find(({ type }) => type === 'call.returned')! };
  };

  it('takes two persons; who, when and the hash stay', async () => {
    const { callId, entry } = await returned('r-1');
    expect(entry).toMatchObject({ why, actorId: second!.id, redactedAt: null });
    const { id } = await world.get(Redactions).propose(first!, entry.id, 'The person asked for it.');
    await expect(world.get(Redactions).approve(first!, id)).rejects.toMatchObject({ code: 'proposal.cannot_approve' });
    await world.get(Redactions).approve(second!, id);
    const after = (await world.get(HistoryReader).of(first!, 'call', callId)).find((one) => one.id === entry.id)!;
    expect(after).toEqual({ ...entry, why: null, redactedAt: new Date('2011-03-01T10:00:00Z') });
    expect(after.sha256).toBe(createHash('sha256').update(canonicalJson({ why })).digest('hex'));
  });

  it('is refused to who is neither officer nor approver, for what has no text, and a second time', async () => {
    const { callId, entry } = await returned('r-2');
    const finance = await world.person({ roles: ['finance_officer'] });
    await expect(world.get(Redactions).propose(finance, entry.id, why)).rejects.toMatchObject({
      kind: 'not_permitted',
    });
    const [drafted] = await world.get(HistoryReader).of(first!, 'call', callId);
    await expect(world.get(Redactions).propose(first!, drafted!.id, why)).rejects.toMatchObject({
      reasons: [{ code: 'history.has_no_text' }],
    });
    const { id } = await world.get(Redactions).propose(first!, entry.id, why);
    await world.get(Redactions).approve(second!, id);
    await expect(world.get(Redactions).propose(first!, entry.id, why)).rejects.toMatchObject({
      reasons: [{ code: 'history.erased_already' }],
    });
  });

  it('is refused by the database itself when only one person said so', async () => {
    const { entry } = await returned('r-3');
    const [{ payload }] = (await world.sql('select payload_id as payload from history where id = $1', [entry.id])) as [
      { payload: string },
    ];
    await expect(
      world.work.run(first!, () => world.work.query('select redact_payload($1)', [payload])),
    ).rejects.toMatchObject({ driverError: { code: '42501' } });
    await expect(
      world.work.run(first!, () =>
        world.work.query('update history_payload set content = null where id = $1', [payload]),
      ),
    ).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});
