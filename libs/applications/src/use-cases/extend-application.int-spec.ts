import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Actor, Id } from '#kernel';
import { HistoryReader } from '#platform';
import { anApplication, soundAnswers, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { expectTwin } from '../../../../test/support/twin.js';
import { until } from '../../../../test/support/until.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { applicationPolicy } from '../domain/index.js';
import {
  AdmitApplication,
  ApplicationPages,
  ApplicationsModule,
  ApplicationsReader,
  ApproveExtension,
  DeclineExtension,
  Extensions,
  ProposeExtension,
  SaveSection,
  ScreenApplication,
  SubmitApplication,
  WithdrawApplication,
} from '../index.js';

const certified = { certifier: 'Amina Bello' };
const moreTime = {
  until: '2011-05-03T12:00:00+02:00',
  cause: 'system_failure',
  why: 'The portal answered nobody in the last hour.',
} as const;

describe('more time for one applicant', () => {
  let world: World;
  let windowId: Id<'window'>;
  let officer: Actor;
  let second: Actor;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    ({ windowId, officer, secondOfficer: second } = await aCall().publishedIn(world));
  });
  afterAll(() => world.close());

  const during = () => world.clock.set('2011-04-20T10:00:00Z');
  const afterClosing = () => world.clock.set('2011-05-02T10:00:00Z');
  const drafted = (): Promise<Drafted> => {
    during();
    return anApplication().draftedIn(world, windowId);
  };
  const propose = (id: Id<'application'>, input: Partial<typeof moreTime> = {}, actor = officer) =>
    world.get(ProposeExtension).execute(actor, id, { ...moreTime, ...input });
  const approve = (id: Id<'application'>, actor = second) => world.get(ApproveExtension).execute(actor, id);
  const given = async (): Promise<Drafted> => {
    const draft = await drafted();
    afterClosing();
    await propose(draft.id);
    await approve(draft.id);
    return draft;
  };
  const submit = ({ applicant, id }: Drafted) => world.get(SubmitApplication).execute(applicant, id, certified);
  const refusedFor = async (act: Promise<unknown>): Promise<string[]> =>
    act.then(
      () => [],
      ({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code),
    );

  it('opens the door for a draft that staff cannot read, and for no other', async () => {
    const other = await drafted();
    const draft = await given();
    const section = { section: 'project', content: { ...soundAnswers().project, title: 'In the time given' } };
    await world.get(SaveSection).execute(draft.applicant, draft.id, section, { expectedVersion: 1 });
    expect(await submit(draft)).toMatchObject({ state: 'submitted', inGrace: false });
    const { deadlineInForce } = await world.get(ApplicationsReader).submission(officer, draft.id);
    expect(deadlineInForce).toEqual(new Date('2011-05-03T10:00:00Z'));
    expect(await refusedFor(submit(other))).toEqual(['application.closed']);
  });

  it('ends at its instant, and what comes late is kept with the deadline in force', async () => {
    const draft = await given();
    world.clock.set('2011-05-03T10:00:00Z');
    expect(await refusedFor(submit(draft))).toEqual(['application.closed']);
    expect(
      await world.sql('select deadline_in_force from refused_attempt where application_id = $1', [draft.id]),
    ).toEqual([{ deadline_in_force: new Date('2011-05-03T10:00:00Z') }]);
  });

  it('is seen by its applicant, with its cause; the words stay with the fund', async () => {
    const { id, applicant } = await given();
    const { door } = await world.get(ApplicationPages).page(applicant, id);
    expect(door.closesAt).toEqual(new Date('2011-05-03T10:00:00Z'));
    expect((await world.get(Extensions).page(applicant, id)).items).toMatchObject([
      { cause: 'system_failure', insteadOf: new Date('2011-04-30T22:00:00Z') },
    ]);
    const told = await world.get(HistoryReader).of(applicant, 'application', id);
    expect(told.map(({ type }) => type)).toEqual(['application.started', 'application.extended']);
    const stranger = await world.person({ organisations: [await world.organisation()] });
    await expect(world.get(Extensions).page(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is proposed by the desk and approved by a second person, neither of the applicant’s own', async () => {
    const { id, applicant, organisationId } = await drafted();
    await expect(propose(id, {}, applicant)).rejects.toMatchObject({ code: 'not_found' });
    const relative = await world.person({ roles: ['officer'], organisations: [organisationId] });
    await expect(propose(id, {}, relative)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(world.get(Extensions).page(second, id)).rejects.toMatchObject({ code: 'not_found' });
    await propose(id);
    const waiting = { until: '2011-05-03T10:00:00.000Z', cause: 'system_failure', why: moreTime.why };
    expect(await world.get(Extensions).page(second, id)).toMatchObject({ items: [], proposed: waiting });
    expect(await world.get(Extensions).page(applicant, id)).toEqual({ items: [], proposed: null });
    expect(await refusedFor(approve(id, officer))).toEqual(['application.needs_another_person']);
    await world.get(DeclineExtension).execute(second, id, { why: 'Nothing failed.' });
    expect(await refusedFor(approve(id))).toEqual(['application.no_extension_proposed']);
    expect(await world.get(Extensions).page(applicant, id)).toEqual({ items: [], proposed: null });
  });

  it('is later than what is in force and than now, and for what is still written', async () => {
    const { id, applicant } = await drafted();
    expect(await refusedFor(propose(id, { until: '2011-04-01T00:00:00Z' as never }))).toEqual([
      'application.extension_only_later',
      'application.extension_has_passed',
    ]);
    await expect(propose(id, { until: 'tomorrow' as never })).rejects.toMatchObject({
      faults: [{ pointer: '/until', code: 'call.instant_needs_an_offset' }],
    });
    await expect(propose(id, { cause: 'sympathy' as never })).rejects.toMatchObject({
      faults: [{ pointer: '/cause' }],
    });
    await world.get(WithdrawApplication).execute(applicant, id, { why: 'No time' });
    expect(await refusedFor(propose(id))).toEqual(['application.is_not_written_any_more']);
  });

  it('keeps the fund from deciding on it before it ends', async () => {
    const draft = await given();
    await submit(draft);
    await world.get(ScreenApplication).execute(officer, draft.id);
    expect(await refusedFor(world.get(AdmitApplication).execute(officer, draft.id))).toContain(
      'application.window_still_open',
    );
  });

  it('is decided in turn with a submission at the same moment', async () => {
    const draft = await drafted();
    afterClosing();
    await propose(draft.id);
    const blocker = new Client({ connectionString: world.ownerUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('select from call_window where id = $1 for update', [windowId]);
    const approval = approve(draft.id);
    const waiting = (count: number) =>
      until(`${count} who wait for a lock`, async () => (await world.sql(waitingHere)).length >= count);
    await waiting(1); // It holds the application and waits for the window.
    const submission = submit(draft);
    await waiting(2); // It waits for the application, and so for the time that is being given.
    await blocker.query('commit');
    await blocker.end();
    await approval;
    expect(await submission).toMatchObject({ state: 'submitted', inGrace: false });
  });

  it('is read by those whom the policy names', async () => {
    const { id, applicant, organisationId } = await given();
    const mine = await given();
    const rows = await world.sql<{ id: string; application_id: string }>(
      'select id, application_id from application_extension where application_id = any ($1)',
      [[id, mine.id]],
    );
    const things = rows.map((row) => ({
      id: row.id,
      organisationId: row.application_id === id ? organisationId : mine.organisationId,
      submissionId: null,
    }));
    const roles = ['officer', 'approver', 'auditor', 'trustee', 'reviewer', 'finance_officer'] as const;
    const staff: Record<string, Actor> = {};
    for (const role of roles) staff[role] = await world.person({ roles: [role] });
    await expectTwin({
      world,
      actors: { ...staff, applicant, stranger: await world.person(), system: world.system },
      table: 'application_extension',
      policy: applicationPolicy,
      act: 'read_extension',
      things,
    });
  });
});

const waitingHere = `
  select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`;
