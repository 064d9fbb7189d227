import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { canonicalJson } from '#platform';
import { eligibleIn } from '../../../../test/support/builders/assessment.js';
import { openBoard, type Board } from '../../../../test/support/builders/board.js';
import { rank } from '../domain/index.js';
import { ProposeRanking, SelectionReader } from '../index.js';

describe('a ranking', () => {
  let world: Board['world'];
  let trustees: Board['trustees'];
  let approver: Board['approver'];
  let ranked: Board['ranked'];
  beforeAll(async () => {
    ({ world, trustees, approver, ranked } = await openBoard());
  });
  afterAll(() => world.close());

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
