import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '#kernel';
import { until } from '../../../../test/support/until.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { DiligenceModule, DiligenceReader, Holds, LiftHold, PlaceHold, type HoldInput } from '../index.js';

describe('holds', () => {
  let world: World;
  let officer: Actor;
  let second: Actor;
  let applicant: Actor;
  beforeAll(async () => {
    world = await openWorld([DiligenceModule]);
    world.clock.set('2026-03-02T09:00:00Z');
    officer = await world.person({ roles: ['officer'] });
    second = await world.person({ roles: ['finance_officer'] });
    applicant = await world.person();
  });
  afterAll(() => world.close());

  const on = (subjectId: string): HoldInput => ({
    subjectKind: 'award',
    subjectId,
    causeCode: 'bank_details',
    why: 'The bank letter is forged.',
  });
  const reasons = (actor: Actor, ...ids: string[]) => world.work.run(actor, () => world.get(Holds).reasonsAgainst(ids));

  it('stop every step on the subject, whoever takes it, without the cause', async () => {
    const subject = newId();
    await world.get(PlaceHold).execute(officer, on(subject));
    expect(await reasons(applicant, newId(), subject)).toEqual([{ code: 'diligence.on_hold' }]);
    expect(await reasons(applicant, newId())).toEqual([]);
    const reading = world.work.read(applicant, () => world.get(Holds).reasonsAgainst([subject]));
    expect(await reading).toEqual([{ code: 'diligence.on_hold' }]);
    expect(await world.get(DiligenceReader).holds(applicant, subject)).toEqual([]);
    expect(await world.get(DiligenceReader).holds(second, subject)).toMatchObject([
      { causeCode: 'bank_details', placedBy: officer.id },
    ]);
  });

  it('end when another person lifts them and says why', async () => {
    const subject = newId();
    const { id, version } = await world.get(PlaceHold).execute(officer, on(subject));
    await expect(world.get(LiftHold).execute(officer, id, 'Cleared.')).rejects.toMatchObject({
      code: 'hold.cannot_lift',
      reasons: [{ code: 'hold.lifted_by_another_person' }],
    });
    expect(await reasons(applicant, subject)).toHaveLength(1);
    await expect(
      world.get(LiftHold).execute(second, id, 'Cleared.', { expectedVersion: version + 1 }),
    ).rejects.toMatchObject({
      code: 'stale_version',
    });
    expect(
      await world.get(LiftHold).execute(second, id, 'The bank confirmed it.', { expectedVersion: version }),
    ).toMatchObject({
      state: 'lifted',
    });
    expect(await reasons(applicant, subject)).toEqual([]);
  });

  it('are not placed by others than the desk, nor without a story', async () => {
    const administrator = await world.person({ roles: ['administrator'] });
    for (const actor of [applicant, administrator])
      await expect(world.get(PlaceHold).execute(actor, on(newId()))).rejects.toMatchObject({ kind: 'not_permitted' });
    await expect(world.get(PlaceHold).execute(officer, { ...on(newId()), why: ' ' })).rejects.toMatchObject({
      faults: [{ pointer: '/why', code: 'hold.why_needed' }],
    });
  });

  it('wait for the steps that are being taken', async () => {
    const subject = newId();
    let [begin, placed] = [() => {}, false];
    const placing = new Promise<void>((go) => (begin = go))
      .then(() => world.get(PlaceHold).execute(officer, on(subject)))
      .then(() => (placed = true));
    await world.work.run(applicant, async () => {
      expect(await world.get(Holds).reasonsAgainst([subject])).toEqual([]);
      begin();
      await untilSomebodyWaits();
      expect(placed).toBe(false);
    });
    await placing;
    expect(await reasons(applicant, subject)).toHaveLength(1);
  });

  it('cannot be lifted by their placer with bare SQL either', async () => {
    const { id } = await world.get(PlaceHold).execute(officer, on(newId()));
    const cheat = world.work.run(officer, () =>
      world.work.query(`update hold set state = 'lifted', lifted_by = placed_by, lifted_at = app_now() where id = $1`, [
        id,
      ]),
    );
    await expect(cheat).rejects.toMatchObject({ code: 'hold.lifted_by_another_person' });
  });

  const untilSomebodyWaits = (): Promise<true> =>
    until('somebody who waits for a lock', async () => {
      const rows = await world.sql(`select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`);
      return rows.length > 0;
    });
});
