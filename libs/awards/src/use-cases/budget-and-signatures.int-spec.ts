import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '#kernel';
import { openAppSql, type AppSql } from '../../../../test/support/app-sql.js';
import { aDesk, anAward, type Awarded, type Desk } from '../../../../test/support/builders/award.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { AgreeAward, AgreeBudget, AwardsModule, AwardsReader, RecordSignature, ReviseBudget } from '../index.js';

const years = ['20000.00', '25000.00', '25000.00'];
const linesOf = (amounts: readonly string[]) =>
  amounts.map((amount, i) => ({ year: i + 1, category: 'assistance', description: 'Shelter', amount }));

describe('an award of less than was asked for', () => {
  let world: World;
  let desk: Desk;
  let award: Awarded;
  let app: AppSql;
  beforeAll(async () => {
    world = await openWorld([AwardsModule]);
    desk = await aDesk(world);
    app = await openAppSql(world);
  });
  beforeEach(async () => {
    award = await anAward().of('70000.00').approvedIn(world, desk);
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const page = () => world.get(AwardsReader).detail(desk.officer, award.id);
  const revise = (actor: Actor, amounts: readonly string[] = years) =>
    world.get(ReviseBudget).execute(actor, award.id, linesOf(amounts));
  const agree = (actor: Actor, revision: { id: string }) =>
    world.get(AgreeBudget).execute(actor, award.id, revision.id as never);
  const sign = (actor: Actor, side: 'fund' | 'grantee', sha256: string) =>
    world.get(RecordSignature).execute(actor, award.id, { side, sha256 });

  it('needs a budget that both sides agree to, which then spreads it over its years', async () => {
    const revision = await revise(award.grantee);
    await expect(world.get(AgreeAward).execute(desk.officer, award.id)).rejects.toMatchObject({
      reasons: ['award.budget_not_agreed', 'award.not_signed_by_grantee', 'award.not_signed_for_fund'].map((code) => ({
        code,
      })),
    });
    const { sha256 } = await agree(desk.officer, revision);
    const after = await page();
    expect(after.years.map(({ amount }) => amount)).toEqual(years);
    expect(after.budget).toMatchObject({ number: 1, lines: linesOf(years) });
    expect(after.agreement).toMatchObject({ number: 1, sha256, signed: [] });
    expect(JSON.parse(after.agreement!.content)).toMatchObject({
      reference: after.reference,
      amount: '70000.00',
      startsOn: '2011-09-01',
      endsOn: '2014-08-31',
      budgetRevision: 1,
      years: years.map((amount, i) => ({ year: i + 1, amount })),
    });
  });

  it('holds the cap in every year, and says each excess and what the sum should be', async () => {
    await expect(revise(desk.officer, ['25000.01', '25000.00', '20000.00'])).rejects.toMatchObject({
      code: 'award.cannot_revise_budget',
      reasons: [
        { code: 'award.years_do_not_add_up', params: { sum: '70000.01', amount: '70000.00' } },
        { code: 'over_yearly_cap', params: { year: 1, excess: '0.01' } },
      ],
    });
  });

  it('names what is wrong with lines, each by its place', async () => {
    const lines = [{ year: 4, category: 'gifts', description: ' ', amount: '0' }];
    await expect(world.get(ReviseBudget).execute(desk.officer, award.id, lines)).rejects.toMatchObject({
      faults: [
        { pointer: '/lines/0/year', code: 'award.no_such_year', params: { years: 3 } },
        { pointer: '/lines/0/category', code: 'award.no_such_category' },
        { pointer: '/lines/0/description', code: 'award.line_not_described' },
        { pointer: '/lines/0/amount', code: 'award.amount_not_positive' },
      ],
    });
    await expect(world.get(ReviseBudget).execute(desk.officer, award.id, [])).rejects.toMatchObject({
      faults: [{ pointer: '/lines', code: 'award.budget_without_lines' }],
    });
  });

  it('is agreed to by the other side, another person, and on what they saw', async () => {
    const first = await revise(desk.officer);
    await expect(agree(desk.secondOfficer, first)).rejects.toMatchObject({
      reasons: [{ code: 'award.budget_takes_the_other_side' }],
    });
    const second = await revise(award.grantee, ['25000.00', '20000.00', '25000.00']);
    await expect(agree(award.grantee, first)).rejects.toMatchObject({
      reasons: ['award.budget_has_changed', 'award.budget_takes_the_other_side', 'award.budget_takes_two_persons'].map(
        (code) => ({ code }),
      ),
    });
    await agree(desk.officer, second);
    await expect(agree(desk.officer, second)).rejects.toMatchObject({
      reasons: [{ code: 'award.budget_already_agreed' }, { code: 'award.budget_takes_the_other_side' }],
    });
  });

  it('is signed by both sides on the text they saw, and not for the fund by the proposer', async () => {
    const { sha256 } = await agree(award.grantee, await revise(desk.officer));
    await expect(sign(award.grantee, 'grantee', 'f'.repeat(64))).rejects.toMatchObject({
      code: 'award.cannot_sign',
      reasons: [{ code: 'award.agreement_has_changed' }],
    });
    expect(await sign(award.grantee, 'grantee', sha256)).toMatchObject({ signed: ['grantee'] });
    await expect(sign(award.grantee, 'grantee', sha256)).rejects.toMatchObject({
      reasons: [{ code: 'award.already_signed' }],
    });
    await expect(revise(desk.officer)).rejects.toMatchObject({ reasons: [{ code: 'award.already_signed' }] });
    await expect(sign(desk.officer, 'fund', sha256)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(sign({ ...desk.officer, roles: ['approver'] }, 'fund', sha256)).rejects.toMatchObject({
      reasons: [{ code: 'award.signed_by_another_person' }],
    });
    await sign(desk.approver, 'fund', sha256);
    expect(await world.get(AgreeAward).execute(desk.officer, award.id)).toMatchObject({ state: 'agreed' });
    await expect(revise(desk.officer)).rejects.toMatchObject({
      reasons: [{ code: 'award.budget_is_closed', params: { state: 'agreed' } }, { code: 'award.already_signed' }],
    });
  });

  it('cannot be signed before its budget is agreed', async () => {
    await expect(sign(award.grantee, 'grantee', '')).rejects.toMatchObject({
      reasons: [{ code: 'award.budget_not_agreed' }],
    });
  });

  it('keeps its laws against SQL in the role of the app', async () => {
    const { agreementId } = await agree(award.grantee, await revise(desk.officer));
    const { id } = award;
    const signature = (side: string, signedBy: string, proposedBy = desk.officer.id) =>
      `insert into signature (id, agreement_id, side, signed_by, signed_at, proposed_by, version)
       values ('${newId()}', '${agreementId}', '${side}', '${signedBy}', app_now(), '${proposedBy}', 1)`;
    const broken: readonly (readonly [Actor, string, string])[] = [
      [
        desk.officer,
        `update award_year set amount = 25000.01 where award_id = '${id}' and year = 1`,
        'award_year_within_cap',
      ],
      [desk.officer, `update award_year set amount = -1 where award_id = '${id}' and year = 1`, 'award_year_amount'],
      [desk.officer, `update award_year set amount = 1 where award_id = '${id}' and year = 1`, 'award_years_add_up'],
      [desk.officer, `insert into award_year values ('${id}', 0, 1)`, 'award_year_counts'],
      [desk.officer, `insert into award_year values ('${id}', 1, 1)`, 'award_year_pkey'],
      [desk.officer, `update award set amount = 75000.01 where id = '${id}'`, 'award_not_more_than_requested'],
      [desk.officer, `update award set months = 0 where id = '${id}'`, 'award_months'],
      [desk.officer, `update award set state = 'paid' where id = '${id}'`, 'award_state'],
      [
        desk.officer,
        `update award set approved_by = proposed_by where id = '${id}'`,
        'award_approved_by_another_person',
      ],
      [desk.officer, `update award set approved_by = null where id = '${id}'`, 'award_approved_by_someone'],
      [
        desk.officer,
        `update award set reference = (select reference from award where id <> '${id}' limit 1) where id = '${id}'`,
        'award_reference_once',
      ],
      [
        desk.officer,
        `update budget_revision set agreed_by_grantee = agreed_by_fund where award_id = '${id}'`,
        'budget_revision_takes_two_persons',
      ],
      [
        desk.officer,
        `update budget_revision set agreed_at = null where award_id = '${id}'`,
        'budget_revision_agreed_by_both',
      ],
      [
        desk.officer,
        `update budget_revision set proposed_by = '${desk.approver.id}' where award_id = '${id}'`,
        'budget_revision_is_its_proposers',
      ],
      [
        desk.officer,
        `insert into budget_revision select gen_random_uuid(), award_id, number, proposed_by, proposed_at, agreed_by_fund, agreed_by_grantee, agreed_at, 1 from budget_revision where award_id = '${id}'`,
        'budget_revision_number_once',
      ],
      [desk.officer, `update award_budget_line set amount = 1`, '42501'],
      [
        desk.officer,
        `insert into award_budget_line select id, 9, 0, 'staff', 'x', 1 from budget_revision where award_id = '${id}'`,
        'award_budget_line_year',
      ],
      [
        desk.officer,
        `insert into award_budget_line select id, 9, 1, 'staff', 'x', 0 from budget_revision where award_id = '${id}'`,
        'award_budget_line_costs_something',
      ],
      [
        desk.officer,
        `insert into award_budget_line select id, 1, 1, 'staff', 'x', 1 from budget_revision where award_id = '${id}'`,
        'award_budget_line_pkey',
      ],
      [desk.officer, `update agreement set content = '{}'`, '42501'],
      [
        desk.officer,
        `insert into agreement select gen_random_uuid(), award_id, 2, '{}', sha256, drawn_up_at, proposed_by, 1 from agreement where id = '${agreementId}'`,
        'agreement_sha256',
      ],
      [
        desk.officer,
        `insert into agreement select gen_random_uuid(), award_id, 1, content, sha256, drawn_up_at, proposed_by, 1 from agreement where id = '${agreementId}'`,
        'agreement_number_once',
      ],
      [
        desk.officer,
        `insert into agreement select gen_random_uuid(), award_id, 2, content, sha256, drawn_up_at, '${desk.approver.id}', 1 from agreement where id = '${agreementId}'`,
        'agreement_of_an_award',
      ],
      [desk.officer, signature('fund', desk.officer.id), 'signature_for_the_fund_by_another_person'],
      [desk.officer, signature('fund', desk.officer.id, desk.approver.id), 'signature_of_an_agreement'],
      [desk.officer, signature('fund', desk.approver.id), '42501'],
      [desk.approver, signature('witness', desk.approver.id), 'signature_side'],
      [
        desk.approver,
        `${signature('fund', desk.approver.id)}; ${signature('fund', desk.approver.id)}`,
        'signature_once_a_side',
      ],
      [
        desk.approver,
        `${signature('fund', desk.approver.id)}; ${signature('grantee', desk.approver.id)}`,
        'signature_by_two_persons',
      ],
    ];
    for (const [actor, sql, refusal] of broken)
      expect([sql, await app.attempt(actor, ...sql.split(';'))]).toEqual([sql, refusal]);
  });
});
