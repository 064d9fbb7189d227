import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GrantRegister } from '#funds';
import { newId, type Actor, type Id } from '#kernel';
import { canonicalJson } from '#platform';
import { openAppSql, type AppSql } from '../../../../test/support/app-sql.js';
import { aDesk, anAward, type Awarded, type Desk } from '../../../../test/support/builders/award.js';
import { aReport } from '../../../../test/support/builders/report.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  AcceptReport,
  ExpectReports,
  ProposeReportAct,
  ReopenReport,
  ReportsModule,
  ReportsReader,
  ReturnReport,
  SubmitReport,
  WaiveReport,
} from '../index.js';

describe('reports', () => {
  let world: World;
  let desk: Desk;
  let app: AppSql;
  let award: Awarded;
  let first: Id<'report'>;
  beforeAll(async () => {
    world = await openWorld([ReportsModule]);
    desk = await aDesk(world);
    app = await openAppSql(world);
  });
  beforeEach(async () => {
    award = await anAward().activeIn(world, desk);
    [first] = (await world.get(ExpectReports).execute(desk.officer, award.id)).reports as [Id<'report'>];
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const overdueOn = async (day: string) => {
    const ask = () => world.get(GrantRegister).overdueReports([award.organisationId], day);
    return (await world.work.run(desk.officer, ask))[0]?.count ?? 0;
  };
  const submit = (content = aReport(), actor: Actor = award.grantee) =>
    world.get(SubmitReport).execute(actor, first, content);
  const accept = (actor: Actor = desk.officer) => world.get(AcceptReport).execute(actor, first);
  const propose = (act: 'waive' | 'reopen', actor: Actor = desk.officer) =>
    world.get(ProposeReportAct).execute(actor, first, act, 'The shelter was flooded');

  it('are expected for each year and in the end, and overdue the day after they were due', async () => {
    const reports = await world.get(ReportsReader).list(award.grantee, { awardId: award.id });
    expect(reports.map(({ kind, year, dueOn, state }) => [kind, year, dueOn, state])).toEqual([
      ['progress', 1, '2012-10-30', 'expected'],
      ['progress', 2, '2013-10-30', 'expected'],
      ['progress', 3, '2014-10-30', 'expected'],
      ['final', 3, '2014-10-30', 'expected'],
    ]);
    expect([await overdueOn('2012-10-30'), await overdueOn('2012-10-31')]).toEqual([0, 1]);
    await expect(world.get(ExpectReports).execute(desk.officer, award.id)).rejects.toMatchObject({
      code: 'report.already_expected',
    });
  });

  it('are expected of an active award only, by an officer', async () => {
    const agreed = await anAward().agreedIn(world, desk);
    await expect(world.get(ExpectReports).execute(desk.officer, agreed.id)).rejects.toMatchObject({
      code: 'report.cannot_expect',
      reasons: [{ code: 'report.award_is_not_active', params: { state: 'agreed' } }],
    });
    await expect(world.get(ExpectReports).execute(desk.finance, agreed.id)).rejects.toMatchObject({
      code: 'not_permitted',
    });
  });

  it('are handed in, returned with a reason, handed in again and accepted; every version stays', async () => {
    world.clock.set('2012-10-01T10:00:00Z');
    await submit();
    expect(await overdueOn('2012-10-31')).toBe(0);
    await expect(world.get(ReturnReport).execute(desk.officer, first, '')).rejects.toMatchObject({
      reasons: [{ code: 'why_needed' }],
    });
    await world.get(ReturnReport).execute(desk.officer, first, 'How many were children?');
    expect(await overdueOn('2012-10-31')).toBe(1);
    await submit(aReport({ spent: '24000' }));
    expect(await accept()).toMatchObject({ state: 'accepted' });
    const { submissions, spent, facts } = await world.get(ReportsReader).detail(award.grantee, first);
    expect(submissions.map(({ number, content }) => [number, content.spent])).toEqual([
      [2, '24000'],
      [1, '24000.50'],
    ]);
    for (const { content, sha256 } of submissions)
      expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(sha256);
    expect({ spent, state: facts.awardState }).toEqual({ spent: '24000.00', state: 'active' });
    expect(await world.get(ReportsReader).standing(award.grantee, award.id)).toContainEqual({
      year: 1,
      kind: 'progress',
      state: 'accepted',
    });
  });

  it('say what is wrong with them, and are kept as they were', async () => {
    await expect(submit(aReport({ spent: '-1' }))).rejects.toMatchObject({ faults: [{ pointer: '/spent' }] });
    expect(await world.get(ReportsReader).detail(desk.officer, first)).toMatchObject({
      state: 'expected',
      submissions: [],
    });
  });

  it('are accepted by another person than the one who handed them in', async () => {
    const both = { ...award.grantee, roles: ['officer'] as const };
    await submit(aReport(), both);
    await expect(accept(both)).rejects.toMatchObject({ code: 'not_permitted' });
    const left = { ...both, organisations: [] };
    await expect(accept(left)).rejects.toMatchObject({
      code: 'report.cannot_accept',
      reasons: [{ code: 'report.accepted_by_another_person' }],
    });
  });

  it('are waived by two persons', async () => {
    await expect(world.get(WaiveReport).execute(desk.officer, first)).rejects.toMatchObject({
      reasons: [{ code: 'report.needs_a_proposal' }],
    });
    await propose('waive');
    await expect(propose('waive', desk.secondOfficer)).rejects.toMatchObject({ code: 'proposal.already_open' });
    await expect(world.get(WaiveReport).execute(desk.officer, first)).rejects.toMatchObject({
      code: 'report.cannot_waive',
      reasons: [{ code: 'report.needs_another_person' }],
    });
    expect(await world.get(WaiveReport).execute(desk.approver, first)).toMatchObject({ state: 'waived' });
    expect(await overdueOn('2012-10-31')).toBe(0);
    await expect(propose('waive')).rejects.toMatchObject({
      reasons: [{ code: 'report.cannot_waive', params: { state: 'waived' } }],
    });
  });

  it('are reopened by two persons, and owed again', async () => {
    await submit();
    await accept();
    await propose('reopen');
    expect(await world.get(ReopenReport).execute(desk.secondOfficer, first)).toMatchObject({ state: 'returned' });
    expect(await overdueOn('2012-10-31')).toBe(1);
    await submit();
    expect(await accept()).toMatchObject({ state: 'accepted' });
    const rows = await world.sql<{ type: string }>('select type from history where thing_id = $1 order by id', [first]);
    expect(rows.map(({ type }) => type.replace('report.', ''))).toEqual([
      'expected',
      'submitted',
      'content_frozen',
      'accepted',
      'reopened',
      'submitted',
      'content_frozen',
      'accepted',
    ]);
  });

  it('are seen by their organisation and the desk, and by nobody else', async () => {
    const stranger = await world.person({ organisations: [await world.organisation()] });
    const administrator = await world.person({ roles: ['administrator', 'reviewer', 'trustee'] });
    for (const actor of [stranger, administrator]) {
      await expect(world.get(ReportsReader).detail(actor, first)).rejects.toMatchObject({ code: 'not_found' });
      expect(await world.get(ReportsReader).list(actor)).toEqual([]);
    }
    await expect(submit(aReport(), desk.officer)).rejects.toMatchObject({ code: 'not_permitted' });
    for (const actor of [award.grantee, desk.finance])
      expect(await world.get(ReportsReader).detail(actor, first)).toBeDefined();
  });

  it('keep their laws against SQL in the role of the app', async () => {
    await submit();
    const set = (what: string) => `update report set ${what} where id = '${first}'`;
    const broken: readonly (readonly [string, string])[] = [
      [set(`state = 'late'`), 'report_state'],
      [set(`state = 'accepted'`), 'report_accepted_by_someone'],
      [
        set(`state = 'accepted', accepted_at = app_now(), accepted_by = submitted_by`),
        'report_accepted_by_another_person',
      ],
      [set(`state = 'accepted', accepted_by = '${desk.officer.id}'`), 'report_accepted_at_some_time'],
      [set(`state = 'waived'`), 'report_waived_by_two_persons'],
      [set('submitted_by = null, submitted_at = null, spent = null'), 'report_submitted_by_someone'],
      [set('submitted_at = null'), 'report_submitted_whole'],
      [set('spent = -0.01'), 'report_spent'],
      [set(`kind = 'weekly'`), 'report_kind'],
      [set('year = 0'), 'report_year'],
      [set('year = 2'), 'report_once'],
      [`update report_submission set number = 2`, '42501'],
    ];
    for (const [sql, refusal] of broken) expect([sql, await app.attempt(desk.officer, sql)]).toEqual([sql, refusal]);
    const copy = (number: string, sha256: string, by = award.grantee) =>
      app.attempt(
        by,
        `insert into report_submission select '${newId()}', report_id, ${number}, content, ${sha256}, '${award.grantee.id}', submitted_at
         from report_submission where report_id = '${first}'`,
      );
    expect(await copy('1', 'sha256')).toBe('report_submission_number_once');
    expect(await copy('0', 'sha256')).toBe('report_submission_number_counts');
    expect(await copy('2', `'x'`)).toBe('report_submission_sha256');
    expect(await copy('2', 'sha256', desk.officer)).toBe('42501');
  });
});
