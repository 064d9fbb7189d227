import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { CallsReader, ProposeCorrigendum, PublishCorrigendum, type CorrigendumInput } from '#calls';
import type { Actor, Id } from '#kernel';
import { HistoryReader, Later } from '#platform';
import { anApplication, soundAnswers, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { until } from '../../../../test/support/until.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  ApplicationsModule,
  ApplicationsReader,
  PreviewCorrigendum,
  ResumeApplication,
  SaveSection,
  ScreenApplication,
  SubmitApplication,
  WithdrawApplication,
} from '../index.js';

const certified = { certifier: 'Amina Bello' };

describe('a corrigendum and what was written under the call', () => {
  let world: World;
  let made = 0;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
  });
  afterAll(() => world.close());

  const published = async () => {
    world.clock.set('2011-03-01T10:00:00Z');
    const call = await aCall()
      .withCode(`2011-c${(made += 1)}`)
      .publishedIn(world);
    world.clock.set('2011-04-20T10:00:00Z');
    return call;
  };
  /** Lower years than what sound answers ask for, and one more question. */
  const stricter = async (officer: Actor, callId: Id<'call'>): Promise<CorrigendumInput> => {
    const [window] = (await world.get(CallsReader).detail(officer, callId)).windows;
    const { terms } = window!.rules;
    const criteria = terms.criteria.map(({ criterion, params }) =>
      criterion === 'yearly_cap' ? { criterion, params: { ...params, amount: '20000.00' } } : { criterion, params },
    );
    return { kind: 'terms', windows: [{ code: window!.code, terms: { version: '2011-2', criteria } as never }] };
  };
  const correct = async (call: Awaited<ReturnType<typeof published>>, input: CorrigendumInput) => {
    await world.get(ProposeCorrigendum).execute(call.officer, call.callId, input, 'The cap was misprinted.');
    return world.get(PublishCorrigendum).execute(call.secondOfficer, call.callId);
  };
  const waiting = (count: number) =>
    until(`${count} who wait for a lock`, async () => (await world.sql(waitingHere)).length >= count);
  const typesOf = async ({ id, applicant }: Drafted): Promise<string[]> =>
    (await world.get(HistoryReader).of(applicant, 'application', id)).map(({ type }) => type);

  it('of terms says beforehand whom it touches, and screens them again afterwards', async () => {
    const call = await published();
    const { callId, windowId, officer, termsId } = call;
    await anApplication().draftedIn(world, windowId);
    const rich = await anApplication().submittedIn(world, windowId);
    const modest = [1, 2, 3].reduce((one, year) => one.asking('15000.00', year), anApplication());
    const fits = await modest.submittedIn(world, windowId);
    const input = await stricter(officer, callId);
    expect(await world.get(PreviewCorrigendum).execute(officer, callId, input)).toMatchObject({
      ...{ reasons: [], drafts: 1, submissions: 2, toMend: 1 },
      findings: [{ criterion: 'yearly_cap', before: 'met', after: 'not_met', count: 1 }],
    });
    await correct(call, input);
    await world.get(Later).drain();
    const now = (await world.get(CallsReader).window(officer, windowId)).termsId;
    const screened = await world.sql(
      `select a.id, a.terms_id as "now", s.terms_id as "then", c.outcome, c.terms_id as "by" from application a
       join submission s on s.id = a.submission_id join screening c on c.submission_id = s.id order by c.id`,
    );
    expect(screened).toEqual([
      { id: rich.id, now, then: termsId, outcome: 'not_eligible', by: now },
      { id: fits.id, now, then: termsId, outcome: 'needs_judgement', by: now },
    ]);
    expect(await typesOf(rich)).toContain('application.mending_asked');
    expect(await typesOf(fits)).not.toContain('application.mending_asked');
  });

  it('of terms leaves what is submitted afterwards under the new version, and asks nothing of it', async () => {
    const call = await published();
    const draft = await anApplication().draftedIn(world, call.windowId);
    await correct(call, await stricter(call.officer, call.callId));
    await world.get(SubmitApplication).execute(draft.applicant, draft.id, certified);
    await world.get(Later).drain();
    const { termsId } = await world.get(ApplicationsReader).submission(call.officer, draft.id);
    expect(termsId).toBe((await world.get(CallsReader).window(call.officer, call.windowId)).termsId);
    expect(await typesOf(draft)).not.toContain('application.mending_asked');
  });

  it('of terms counts for a submission that was withdrawn and is restored', async () => {
    const call = await published();
    const one = await anApplication().submittedIn(world, call.windowId);
    await world.get(WithdrawApplication).execute(one.applicant, one.id, { why: 'A partner left' });
    await correct(call, await stricter(call.officer, call.callId));
    await world.get(Later).drain();
    await world.get(ResumeApplication).execute(one.applicant, one.id, { why: 'And came back' });
    expect((await world.get(ScreenApplication).execute(call.officer, one.id)).outcome).toBe('not_eligible');
  });

  it('of a question asks those who submitted without an answer to mend', async () => {
    const call = await published();
    const one = await anApplication().submittedIn(world, call.windowId);
    const [window] = (await world.get(CallsReader).detail(call.officer, call.callId)).windows;
    const question = {
      name: 'routes',
      section: 'project',
      kind: 'text',
      required: true,
      label: { en: 'Routes?' },
    } as const;
    const input = { kind: 'terms', windows: [{ code: window!.code, form: { questions: [question] } }] } as const;
    expect(await world.get(PreviewCorrigendum).execute(call.officer, call.callId, input)).toMatchObject({
      ...{ toMend: 1, findings: [], differences: [{ field: 'form' }] },
    });
    await correct(call, input);
    await world.get(Later).drain();
    expect(await typesOf(one)).toContain('application.mending_asked');
    const content = { ...soundAnswers().project, routes: 'By sea' };
    await world
      .get(SaveSection)
      .execute(one.applicant, one.id, { section: 'project', content }, { expectedVersion: 1 });
    expect(await world.get(SubmitApplication).execute(one.applicant, one.id, certified)).toMatchObject({ number: 2 });
  });

  it('extends a deadline until staff have screened the first submission', async () => {
    const call = await published();
    const draft = await anApplication().draftedIn(world, call.windowId);
    const { id } = await anApplication().submittedIn(world, call.windowId);
    const later = (day: string): CorrigendumInput => ({
      kind: 'deadline',
      closesAt: `${day}T00:00:00Z`,
      deadlineWording: day,
    });
    world.clock.set('2011-05-02T10:00:00Z');
    await correct(call, later('2011-05-10'));
    await world.get(SubmitApplication).execute(draft.applicant, draft.id, certified);
    const { deadlineInForce } = await world.get(ApplicationsReader).submission(call.officer, draft.id);
    expect(deadlineInForce).toEqual(new Date('2011-05-10T00:00:00Z'));
    world.clock.set('2011-05-11T10:00:00Z');
    await world.get(ScreenApplication).execute(call.officer, id);
    await expect(correct(call, later('2011-05-20'))).rejects.toMatchObject({
      reasons: [{ code: 'call.opened_by_staff', params: { openedAt: '2011-05-11T10:00:00.000Z' } }],
    });
  });

  it('is waited for by a submission that meets it, which then has the time that it gives', async () => {
    const call = await published();
    const draft = await anApplication().draftedIn(world, call.windowId);
    world.clock.set('2011-05-02T10:00:00Z');
    const input = { kind: 'deadline', closesAt: '2011-05-10T00:00:00Z', deadlineWording: '9 May' } as const;
    await world.get(ProposeCorrigendum).execute(call.officer, call.callId, input, 'The portal was down.');
    const blocker = new Client({ connectionString: world.ownerUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query(`select from proposal where state = 'open' for update`);
    const publication = world.get(PublishCorrigendum).execute(call.secondOfficer, call.callId);
    await waiting(1); // It holds the window and waits for its proposal.
    const submission = world.get(SubmitApplication).execute(draft.applicant, draft.id, certified);
    await waiting(2); // It waits for the window.
    await blocker.query('commit');
    await blocker.end();
    await publication;
    expect(await submission).toMatchObject({ state: 'submitted', inGrace: false });
  });

  it('tells nobody but the fund what it would touch', async () => {
    const call = await published();
    const visitor = await world.person({ organisations: [await world.organisation()] });
    const input = { kind: 'wording', title: 'Another title' } as const;
    await expect(world.get(PreviewCorrigendum).execute(visitor, call.callId, input)).rejects.toMatchObject({
      code: 'not_permitted',
    });
    const rows = await world.work.read(visitor, () =>
      world.work.query('select * from applications_touched($1)', [[call.windowId]]),
    );
    expect(rows).toEqual([{ drafts: 0, submissions: 0 }]);
    await expect(world.get(PreviewCorrigendum).execute(call.officer, call.callId)).rejects.toMatchObject({
      reasons: [{ code: 'call.no_correction_proposed' }],
    });
  });
});

const waitingHere = `
  select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`;
