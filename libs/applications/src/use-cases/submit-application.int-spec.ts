import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Actor, Id } from '#kernel';
import { canonicalJson } from '#platform';
import { anApplication, soundAnswers } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { until } from '../../../../test/support/until.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { ApplicationsModule, ApplicationsReader, SaveSection, SubmitApplication } from '../index.js';

const certified = { certifier: 'Amina Bello' };

describe('submitting an application', () => {
  let world: World;
  let windowId: Id<'window'>;
  let officer: Actor;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    ({ windowId, officer } = await aCall().publishedIn(world));
  });
  afterAll(() => world.close());

  const inTime = () => world.clock.set('2011-04-30T21:59:59.999Z');
  const late = () => world.clock.set('2011-04-30T22:00:00Z');
  const submit = (actor: Actor, id: Id<'application'>, key?: string) =>
    world.get(SubmitApplication).execute(actor, id, certified, { key });
  const rowsOf = (table: string, id: string) => world.sql(`select * from ${table} where application_id = $1`, [id]);

  it('freezes what was written, and the receipt can be verified by anyone', async () => {
    inTime();
    const { id, applicant, receipt } = await anApplication().submittedIn(world, windowId);
    expect(receipt).toMatchObject({
      state: 'submitted',
      number: 1,
      inGrace: false,
      submittedAt: '2011-04-30T21:59:59.999Z',
    });
    expect(receipt.reference).toMatch(/^APP-2011-[0-9]{4}$/);
    const { content, facts, years, requested } = await world.get(ApplicationsReader).submission(officer, id);
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(receipt.sha256);
    expect(content).toMatchObject({ answers: soundAnswers(), submittedBy: applicant.id, certifier: 'Amina Bello' });
    expect(facts.project).toMatchObject({
      requestedByYear: ['25000.00', '25000.00', '25000.00'],
      totalBudget: '75000.00',
    });
    expect({ years, requested }).toEqual({ years: ['25000.00', '25000.00', '25000.00'], requested: '75000.00' });
  });

  it('keeps a working copy after the submission; a newer submission takes its place', async () => {
    inTime();
    const { id, applicant, receipt } = await anApplication().submittedIn(world, windowId);
    const project = { ...soundAnswers().project, title: 'A safer way home' };
    await world
      .get(SaveSection)
      .execute(applicant, id, { section: 'project', content: project }, { expectedVersion: 1 });
    expect((await world.get(ApplicationsReader).submission(officer, id)).content.answers.project!.title).toBe(
      'A safe way home',
    );
    const second = await submit(applicant, id);
    expect([second.number, second.sha256 === receipt.sha256]).toEqual([2, false]);
    expect((await world.get(ApplicationsReader).row(officer, id)).title).toBe('A safer way home');
    expect((await world.get(ApplicationsReader).submission(officer, id, 1)).sha256).toBe(receipt.sha256);
  });

  it('refuses at the instant of closing, and keeps nothing but the attempt as evidence', async () => {
    inTime();
    const { id, applicant } = await anApplication().draftedIn(world, windowId);
    late();
    await expect(submit(applicant, id)).rejects.toMatchObject({
      kind: 'refused',
      code: 'application.cannot_submit',
      reasons: [{ code: 'application.closed', params: { closedAt: '2011-04-30T22:00:00.000Z' } }],
    });
    expect(await rowsOf('submission', id)).toEqual([]);
    expect(await rowsOf('refused_attempt', id)).toMatchObject([
      {
        attempted_by: applicant.id,
        attempted_at: new Date('2011-04-30T22:00:00Z'),
        deadline_in_force: new Date('2011-04-30T22:00:00Z'),
      },
    ]);
    expect(await world.sql('select state, version from application where id = $1', [id])).toEqual([
      { state: 'draft', version: 1 },
    ]);
  });

  it('gives all that is missing at once', async () => {
    inTime();
    const { id, applicant } = await anApplication()
      .without('organisation')
      .without('declaration')
      .with('project', { title: ' ', months: undefined! })
      .draftedIn(world, windowId);
    await expect(submit(applicant, id)).rejects.toMatchObject({
      code: 'application.cannot_submit',
      reasons: ['applyingAs', 'registeredWhereImplementing', 'title', 'months', 'declarationAccepted'].map(
        (question) => ({
          code: 'application.answer_missing',
          params: { question },
        }),
      ),
    });
    expect(await rowsOf('refused_attempt', id)).toEqual([]);
  });

  it('takes what is over the cap: that is for the screening to say', async () => {
    inTime();
    const { receipt } = await anApplication().asking('25000.01', 2).submittedIn(world, windowId);
    expect(receipt.state).toBe('submitted');
  });

  it('does not exist for another organisation, and a reader of one’s own may not', async () => {
    inTime();
    const { id, organisationId } = await anApplication().draftedIn(world, windowId);
    const stranger = await world.person({ organisations: [await world.organisation()] });
    await expect(submit(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(submit(officer, id)).rejects.toMatchObject({ code: 'not_found' });
    const reader = await world.person({ organisations: [{ id: organisationId, part: 'reader' }] });
    await expect(submit(reader, id)).rejects.toMatchObject({ code: 'not_permitted' });
  });

  it('answers a repeated key with the same receipt', async () => {
    inTime();
    const { id, applicant } = await anApplication().draftedIn(world, windowId);
    const once = await submit(applicant, id, 'twice');
    expect(await submit(applicant, id, 'twice')).toEqual(once);
    expect(await rowsOf('submission', id)).toHaveLength(1);
  });

  it('makes one submission of twenty requests with one key', async () => {
    inTime();
    const { id, applicant } = await anApplication().draftedIn(world, windowId);
    const receipts = await Promise.all(Array.from({ length: 20 }, () => submit(applicant, id, 'twenty')));
    expect(new Set(receipts.map(canonicalJson)).size).toBe(1);
    expect(await rowsOf('submission', id)).toHaveLength(1);
  });

  describe('while another connection holds the row across the deadline', () => {
    /** A window that closes a moment from now on the real clock, and a hold on the application's row. */
    const race = async (code: string, closesIn: number) => {
      world.clock.set('2011-03-01T10:00:00Z');
      const call = await aCall()
        .withCode(code)
        .between('2011-03-08T00:00:00Z', '2099-01-01T00:00:00Z')
        .publishedIn(world);
      world.clock.set(undefined);
      const { id, applicant } = await anApplication().draftedIn(world, call.windowId);
      const blocker = new Client({ connectionString: world.ownerUrl });
      await blocker.connect();
      await blocker.query('begin');
      await blocker.query('select from application where id = $1 for update', [id]);
      await world.sql(
        `update call_window set closes_at = clock_timestamp() + $2 * interval '1 millisecond' where id = $1`,
        [call.windowId, closesIn],
      );
      const release = async () => {
        await blocker.query('commit');
        await blocker.end();
      };
      return { id, applicant, windowId: call.windowId, release };
    };
    const someoneWaits = () =>
      until(
        'somebody who waits for a lock',
        async () => (await world.sql(`select from pg_locks where not granted`)).length > 0,
      );
    const closed = (id: string) =>
      until('the window to close', async () => {
        const open = 'select from call_window where id = $1 and closes_at > clock_timestamp()';
        return (await world.sql(open, [id])).length === 0;
      });

    it('a submission that began in time and waited past it is refused, and only the evidence is written', async () => {
      const { id, applicant, windowId: window, release } = await race('2011-race-a', 1_000);
      const submission = submit(applicant, id).then(
        () => 'accepted',
        (error: { reasons: { code: string }[] }) => error.reasons.map(({ code }) => code).join(),
      );
      await someoneWaits();
      await closed(window);
      await release();
      expect(await submission).toBe('application.closed');
      expect(await rowsOf('submission', id)).toEqual([]);
      expect(await rowsOf('refused_attempt', id)).toHaveLength(1);
      expect(
        await world.sql(`select from history where thing_id = $1 and type = 'application.submitted'`, [id]),
      ).toEqual([]);
    });

    it('a submission that waited and still came before it is accepted', async () => {
      const { id, applicant, release } = await race('2011-race-b', 60_000);
      const submission = submit(applicant, id);
      await someoneWaits();
      await release();
      expect(await submission).toMatchObject({ state: 'submitted', inGrace: false });
      expect(await rowsOf('refused_attempt', id)).toEqual([]);
    });
  });
});
