import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiftHold, PlaceHold } from '#diligence';
import { GrantRegister, LedgerReader } from '#funds';
import { newId, systemActor, type Actor, type Id } from '#kernel';
import { aDesk, anAward, type Desk } from '../../../../test/support/builders/award.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  AgreeAward,
  ApproveAward,
  AwardsModule,
  AwardsReader,
  CloseAward,
  DeclineAward,
  LapseAward,
  ProposeAward,
  ReopenAward,
  RescindAward,
  ResumeAward,
  StartAward,
  SuspendAward,
  TerminateAward,
} from '../index.js';

describe('an award', () => {
  let world: World;
  let desk: Desk;
  beforeAll(async () => {
    world = await openWorld([AwardsModule]);
    desk = await aDesk(world);
  });
  afterAll(() => world.close());

  const detail = (id: Id<'award'>, actor: Actor = desk.officer) => world.get(AwardsReader).detail(actor, id);
  const stateOf = async (id: Id<'award'>) => (await detail(id)).state;
  const balance = async (account: string, id: string) => {
    const rows = await world.get(LedgerReader).balances(systemActor);
    return rows.find((row) => row.account === account && (row.windowId ?? row.awardId) === id)?.balance;
  };
  const applicationOf = async (id: Id<'award'>) => {
    const [row] = await world.sql(
      'select a.state from application a join award w on w.application_id = a.id where w.id = $1',
      [id],
    );
    return row!['state'];
  };

  it('goes from a selected application to an active project, each step by the right person', async () => {
    const envelope = await balance('envelope', desk.windowId);
    const { id, grantee, organisationId } = await anAward().approvedIn(world, desk);
    expect(await detail(id)).toMatchObject({
      state: 'approved',
      reference: expect.stringMatching(/^AWD-2011-\d{4}$/),
      amount: '75000.00',
      years: [1, 2, 3].map((year) => ({ year, amount: '25000.00', cap: '25000.00' })),
      approvedBy: desk.approver.id,
    });
    expect(await balance('outstanding', id)).toBe('75000.00');
    expect(Number(envelope) - Number(await balance('envelope', desk.windowId))).toBe(75000);
    expect(await applicationOf(id)).toBe('awarded');
    const register = await world.work.run(grantee, () => world.get(GrantRegister).otherAwards(organisationId));
    expect(register).toEqual([{ awardId: id, startsOn: '2011-09-01', months: 36, endsOn: '2014-08-31' }]);
  });

  it('starts when both have signed and its first day has come', async () => {
    const { id } = await anAward().signedIn(world, desk);
    await world.get(AgreeAward).execute(desk.officer, id);
    await expect(world.get(StartAward).execute(desk.officer, id)).rejects.toMatchObject({
      code: 'award.cannot_start',
      reasons: [{ code: 'award.starts_later', params: { startsOn: '2011-09-01' } }],
    });
    // Midnight in Vienna is ten in the evening before, by universal time.
    world.clock.set('2011-08-31T22:00:00Z');
    expect(await world.get(StartAward).execute(desk.officer, id)).toMatchObject({ state: 'active' });
  });

  it('is approved by another person than the one who proposed it, told with every other reason', async () => {
    const both = await world.person({ roles: ['officer', 'approver'] });
    const { applicationId, organisationId } = await anAward().selectedIn(world, desk);
    await world.sql('update application set released_outcome = null where id = $1', [applicationId]);
    const { id } = await world.get(ProposeAward).execute(both, { applicationId });
    const hold = await world.get(PlaceHold).execute(desk.officer, {
      subjectKind: 'organisation',
      subjectId: organisationId,
      causeCode: 'sanctions_match',
      why: 'A name on the list',
    } as never);
    await expect(world.get(ApproveAward).execute(both, id)).rejects.toMatchObject({
      code: 'award.cannot_approve',
      reasons: [
        { code: 'award.approved_by_another_person' },
        { code: 'award.applicant_was_not_told' },
        { code: 'diligence.on_hold' },
      ],
    });
    await world.get(LiftHold).execute(desk.secondOfficer, hold.id as never, 'Another person of that name');
    expect(await stateOf(id)).toBe('proposed');
    expect(await balance('outstanding', id)).toBeUndefined();
  });

  it('is proposed with what fits only, and says all that does not', async () => {
    const { applicationId } = await anAward().selectedIn(world, desk);
    const propose = (input: object) => world.get(ProposeAward).execute(desk.officer, { applicationId, ...input });
    await expect(propose({ amount: '75000.01' })).rejects.toMatchObject({
      reasons: [{ code: 'award.more_than_requested' }, { code: 'award.years_do_not_add_up' }],
    });
    await expect(propose({ amount: '60000', years: ['25000.01', '34999.99'] })).rejects.toMatchObject({
      code: 'award.cannot_propose',
      reasons: [
        { code: 'award.years_do_not_match_duration' },
        { code: 'over_yearly_cap', params: { year: 1, excess: '0.01' } },
        { code: 'over_yearly_cap', params: { year: 2, excess: '9999.99' } },
      ],
    });
    await expect(propose({ amount: '0', years: ['-1'] })).rejects.toMatchObject({
      faults: [{ pointer: '/amount' }, { pointer: '/years/0' }],
    });
    const { id } = await propose({ amount: '70000.00' });
    expect((await detail(id)).years.map(({ amount }) => amount)).toEqual(['23333.34', '23333.33', '23333.33']);
    await expect(propose({})).rejects.toMatchObject({ kind: 'conflict', code: 'award.already_proposed' });
  });

  it('is not made for an application that was not selected, nor by somebody else than an officer', async () => {
    const { applicationId } = await anAward().selectedIn(world, desk);
    const propose = (actor: Actor) => world.get(ProposeAward).execute(actor, { applicationId });
    for (const actor of [desk.finance, desk.approver, desk.secondApprover])
      await expect(propose(actor)).rejects.toMatchObject({ code: 'not_permitted' });
    await world.sql(`update application set state = 'eligible' where id = $1`, [applicationId]);
    await expect(propose(desk.officer)).rejects.toMatchObject({
      reasons: [{ code: 'award.application_not_selected', params: { state: 'eligible' } }],
    });
  });

  it('refuses a second award in the same months where the terms mind', async () => {
    const first = await anAward().approvedIn(world, desk);
    const second = await anAward().proposedIn(world, desk);
    await world.sql('update award set organisation_id = $2 where id = $1', [second.id, first.organisationId]);
    await expect(world.get(ApproveAward).execute(desk.approver, second.id)).rejects.toMatchObject({
      code: 'award.cannot_approve',
      reasons: [{ code: 'award.overlaps_another', params: { startsOn: '2011-09-01' } }],
    });
  });

  it('lets a repeated key and two approvers at once commit its money once', async () => {
    const { id } = await anAward().proposedIn(world, desk);
    const approve = (actor: Actor, key?: string) => world.get(ApproveAward).execute(actor, id, { key });
    const outcomes = await Promise.allSettled([
      approve(desk.approver, 'a'),
      approve(desk.approver, 'a'),
      approve(desk.secondApprover),
    ]);
    expect(await balance('outstanding', id)).toBe('75000.00');
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'award.cannot_approve' });
    expect(await world.sql(`select from ledger_entry where award_id = $1`, [id])).toHaveLength(1);
  });

  it.each([
    ['declined', DeclineAward, (award: { grantee: Actor }) => award.grantee],
    ['lapsed', LapseAward, () => desk.officer],
    ['rescinded', RescindAward, () => desk.approver],
  ] as const)('that is %s never took place', async (state, UseCase, by) => {
    const envelope = await balance('envelope', desk.windowId);
    const award = await anAward().approvedIn(world, desk);
    await expect(
      world.get(UseCase as unknown as typeof LapseAward).execute(by(award), award.id, ' '),
    ).rejects.toMatchObject({
      reasons: [{ code: 'why_needed' }],
    });
    await world.get(UseCase as unknown as typeof LapseAward).execute(by(award), award.id, 'No answer in time');
    expect(await stateOf(award.id)).toBe(state);
    expect(await applicationOf(award.id)).toBe('not_taken_up');
    expect(await balance('outstanding', award.id)).toBe('0.00');
    expect(await balance('envelope', desk.windowId)).toBe(envelope);
    const others = await world.work.run(desk.officer, () => world.get(GrantRegister).otherAwards(award.organisationId));
    expect(others).toEqual([]);
  });

  it('that was only proposed can be rescinded, and proposed again', async () => {
    const { id, applicationId } = await anAward().proposedIn(world, desk);
    await world.get(RescindAward).execute(desk.officer, id, 'A wrong amount');
    expect(await applicationOf(id)).toBe('selected');
    expect(await world.get(ProposeAward).execute(desk.officer, { applicationId, amount: '100' })).toMatchObject({
      state: 'proposed',
    });
  });

  it('is resumed and reopened by another person, and closed once every report is settled', async () => {
    const { id, organisationId } = await anAward().activeIn(world, desk);
    await world.get(SuspendAward).execute(desk.officer, id, 'A report is doubtful');
    await expect(world.get(ResumeAward).execute(desk.officer, id, 'All is well')).rejects.toMatchObject({
      reasons: [{ code: 'award.resumed_by_another_person' }],
    });
    await world.get(ResumeAward).execute(desk.secondOfficer, id, 'All is well');
    const reportId = newId();
    const inRegister = (act: (register: GrantRegister) => Promise<void>) =>
      world.work.run(desk.officer, () => act(world.get(GrantRegister)));
    await inRegister((register) =>
      register.reportExpected({ reportId, awardId: id, organisationId, dueOn: '2012-10-30' }),
    );
    await expect(world.get(CloseAward).execute(desk.officer, id)).rejects.toMatchObject({
      reasons: [{ code: 'award.reports_open', params: { count: 1 } }],
    });
    await inRegister((register) => register.reportSettled(reportId, '2012-10-01'));
    const both = await world.person({ roles: ['officer', 'approver'] });
    await world.get(CloseAward).execute(both, id);
    expect(await balance('outstanding', id)).toBe('0.00');
    await expect(world.get(ReopenAward).execute(both, id, 'An audit')).rejects.toMatchObject({
      reasons: [{ code: 'award.reopened_by_another_person' }],
    });
    expect(await world.get(ReopenAward).execute(desk.approver, id, 'An audit')).toMatchObject({ state: 'active' });
  });

  it('can be terminated, and its period ends that day', async () => {
    const { id, organisationId } = await anAward().activeIn(world, desk);
    world.clock.set('2011-12-24T12:00:00Z');
    await world.get(TerminateAward).execute(desk.approver, id, 'The organisation was dissolved');
    const [other] = await world.work.run(desk.officer, () => world.get(GrantRegister).otherAwards(organisationId));
    expect(other).toMatchObject({ endsOn: '2011-12-24' });
    expect(await world.get(CloseAward).execute(desk.officer, id)).toMatchObject({ state: 'closed' });
  });

  it('is seen by its grantee from its approval on, and by no other organisation', async () => {
    const { id, grantee } = await anAward().proposedIn(world, desk);
    const stranger = await world.person({ organisations: [await world.organisation()] });
    const administrator = await world.person({ roles: ['administrator', 'reviewer'] });
    await expect(detail(id, grantee)).rejects.toMatchObject({ code: 'not_found' });
    await world.get(ApproveAward).execute(desk.approver, id);
    const { facts, agreement } = await detail(id, grantee);
    expect(facts).toMatchObject({ budgetIsOpen: false, outcomeReleased: true });
    expect(createHash('sha256').update(agreement!.content).digest('hex')).toBe(agreement!.sha256);
    for (const actor of [stranger, administrator])
      await expect(detail(id, actor)).rejects.toMatchObject({ code: 'not_found' });
    expect((await world.get(AwardsReader).list(grantee)).map((row) => row.id)).toEqual([id]);
    expect(await world.get(AwardsReader).list(administrator)).toEqual([]);
  });

  it('leaves who, when, what and why in history', async () => {
    const { id } = await anAward().approvedIn(world, desk);
    await world.get(LapseAward).execute(desk.officer, id, 'No answer in time');
    const rows = await world.sql(
      `select h.type, h.actor_id, p.content ->> 'why' as why from history h left join history_payload p on p.id = h.payload_id
       where h.thing_id = $1 order by h.id`,
      [id],
    );
    expect(rows).toEqual([
      { type: 'award.proposed', actor_id: desk.officer.id, why: null },
      { type: 'award.approved', actor_id: desk.approver.id, why: null },
      { type: 'award.lapsed', actor_id: desk.officer.id, why: 'No answer in time' },
    ]);
  });
});
