import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallsReader } from '#calls';
import type { Actor, Id, OrganisationId } from '#kernel';
import { anApplication, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { expectTwin } from '../../../../test/support/twin.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { applicationPolicy } from '../domain/index.js';
import {
  ApplicationPages,
  ApplicationsModule,
  ApplicationsReader,
  CallNumbersReader,
  PreviewCorrigendum,
  ScreenApplication,
  SubmitApplication,
  WithdrawApplication,
} from '../index.js';

interface Row {
  readonly id: Id<'application'>;
  readonly organisationId: OrganisationId;
  readonly submissionId: string | null;
}

/** A call whose submissions staff see only once the door has closed, beside one that says nothing of the kind. */
describe('submissions that are sealed until closing', () => {
  let world: World;
  let officer: Actor;
  let actors: Record<string, Actor>;
  let sealed: { readonly callId: Id<'call'>; readonly windowId: Id<'window'> };
  let inside: Drafted;
  let beside: Drafted;

  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const plain = aCall();
    const windows = plain.input.windows.map((window) => ({
      ...window,
      graceSeconds: 600,
      settings: { sealedUntilClosing: true },
    }));
    const open = await plain.withCode('2011-open').publishedIn(world);
    sealed = await plain.with({ code: '2011-sealed', windows }).publishedIn(world);
    ({ officer } = open);
    world.clock.set('2011-04-20T10:20:00Z');
    inside = await anApplication().submittedIn(world, sealed.windowId, 'NG');
    beside = await anApplication().submittedIn(world, open.windowId);
    await anApplication().without('budget').draftedIn(world, sealed.windowId);
    // The product screens what nobody may look at yet.
    await world.get(ScreenApplication).execute(world.system, inside.id);
    await world.get(ScreenApplication).execute(world.system, beside.id);
    actors = {
      ...{ officer, owner: inside.applicant, system: world.system },
      reader: await world.person({ organisations: [{ id: inside.organisationId, part: 'reader' }] }),
      approver: await world.person({ roles: ['approver'] }),
      trustee: await world.person({ roles: ['trustee'] }),
      finance: await world.person({ roles: ['finance_officer'] }),
      auditor: await world.person({ roles: ['auditor'] }),
      officerOfTheApplicant: await world.person({ roles: ['officer'], organisations: [inside.organisationId] }),
      stranger: await world.person(),
    };
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.set('2011-04-20T10:20:00Z'));

  const twin = async (isSealed: boolean) => {
    const rows = await world.sql<Row & { windowId: string }>(
      'select id, organisation_id as "organisationId", submission_id as "submissionId", window_id as "windowId" from application',
    );
    const things = rows.map((row) => ({ ...row, sealed: isSealed && row.windowId === sealed.windowId }));
    await expectTwin({ world, actors, table: 'application', policy: applicationPolicy, act: 'read', things });
  };
  const seenBy = async (actor: Actor, table: string, of: Drafted): Promise<number> =>
    (await world.work.read(actor, () => world.work.query(`select from ${table} where application_id = $1`, [of.id])))
      .length;

  it('are seen by whom the policy lets read them: before closing, within the grace, and after', async () => {
    await twin(true);
    world.clock.set('2011-04-30T22:09:59Z');
    await twin(true);
    world.clock.set('2011-04-30T22:10:00Z');
    await twin(false);
  });

  it.each(['submission', 'screening'])(
    'of %s nothing is seen by staff either, and all of it afterwards',
    async (table) => {
      for (const name of ['officer', 'approver', 'trustee', 'auditor']) {
        expect([name, await seenBy(actors[name]!, table, inside)]).toEqual([name, 0]);
        expect([name, await seenBy(actors[name]!, table, beside)]).toEqual([name, 1]);
      }
      world.clock.set('2011-05-02T10:00:00Z');
      expect(await seenBy(officer, table, inside)).toBe(1);
    },
  );

  it('are in no list, on no page and in no act of an officer', async () => {
    const reader = world.get(ApplicationsReader);
    expect((await reader.list(officer)).map(({ id }) => id)).toEqual([beside.id]);
    expect(await reader.forRanking(officer, sealed.windowId)).toEqual([]);
    for (const attempt of [
      () => world.get(ApplicationPages).page(officer, inside.id),
      () => reader.submission(officer, inside.id),
      () => reader.factsOf(officer, inside.id),
      () => world.get(ScreenApplication).execute(officer, inside.id),
      () => world.get(WithdrawApplication).execute(officer, inside.id, { why: 'They asked for it' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leave their applicant as it was: it reads, and submits again', async () => {
    const { applicant, id } = inside;
    expect((await world.get(ApplicationPages).page(applicant, id)).submission).not.toBeNull();
    expect(await world.get(SubmitApplication).execute(applicant, id, { certifier: 'Amina Bello' })).toMatchObject({
      number: 2,
    });
  });

  it('are counted all the same, and a correction says beforehand whom it touches', async () => {
    const numbers = await world.get(CallNumbersReader).of(officer, sealed.callId);
    const { windowId } = sealed;
    expect(numbers).toEqual({
      drafts: [{ windowId, bucket: expect.any(Number), count: 1 }],
      states: [
        { windowId, bucket: 'draft', count: 1 },
        { windowId, bucket: 'submitted', count: 1 },
      ],
      hours: [{ windowId, bucket: '2011-04-20T10:00:00Z', count: 1 }],
      countries: [{ windowId, bucket: 'NG', count: 1 }],
      groups: [{ windowId, bucket: 'African Group', count: 1 }],
      refused: [],
    });
    const [window] = (await world.get(CallsReader).detail(officer, sealed.callId)).windows;
    const criteria = window!.rules.terms.criteria.map(({ criterion, params }) =>
      criterion === 'yearly_cap' ? { criterion, params: { ...params, amount: '20000.00' } } : { criterion, params },
    );
    const change = {
      kind: 'terms',
      windows: [{ code: window!.code, terms: { version: '2', criteria } as never }],
    } as const;
    expect(await world.get(PreviewCorrigendum).execute(officer, sealed.callId, change)).toMatchObject({
      ...{ drafts: 1, submissions: 1, toMend: 1 },
      findings: [{ criterion: 'yearly_cap', before: 'met', after: 'not_met', count: 1 }],
    });
  });

  it('are counted for nobody whose office it is not', async () => {
    for (const name of ['owner', 'trustee', 'finance', 'stranger'])
      await expect(world.get(CallNumbersReader).of(actors[name]!, sealed.callId)).rejects.toMatchObject({
        code: 'not_permitted',
      });
    for (const name of ['owner', 'trustee', 'stranger'])
      expect(
        await world.work.read(actors[name]!, () => world.work.query('select * from call_counts($1)', [sealed.callId])),
      ).toEqual([]);
  });
});
