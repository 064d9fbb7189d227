import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Actor, type OrganisationId } from '#kernel';
import { openWorld, type World } from '../../../../test/support/world.js';
import { FundsModule, GrantRegister } from '../index.js';

describe('the register of grants', () => {
  let world: World;
  let officer: Actor;
  beforeAll(async () => {
    world = await openWorld([FundsModule]);
    officer = await world.person({ roles: ['officer'] });
  });
  afterAll(() => world.close());

  const grant = (organisationId: OrganisationId, startsOn: string, months: number, exclusive = true) => ({
    awardId: newId(),
    organisationId,
    startsOn,
    months,
    exclusive,
  });
  const inRegister = <T>(act: (register: GrantRegister) => Promise<T>, actor: Actor = officer): Promise<T> =>
    world.work.run(actor, () => act(world.get(GrantRegister)));

  it('tells an organisation’s awards, but not the one that asks', async () => {
    const organisation = await world.organisation();
    const [first, second] = [grant(organisation, '2011-09-01', 12), grant(organisation, '2012-09-01', 36)];
    await inRegister((register) => register.enter(second));
    await inRegister((register) => register.enter(first));
    const listed = (grants: (typeof first)[], endings: string[]) =>
      grants.map(({ awardId, startsOn, months }, i) => ({ awardId, startsOn, months, endsOn: endings[i] }));
    expect(await inRegister((register) => register.otherAwards(organisation))).toEqual(
      listed([first, second], ['2012-08-31', '2015-08-31']),
    );
    expect(await inRegister((register) => register.otherAwards(organisation, first.awardId))).toEqual(
      listed([second], ['2015-08-31']),
    );
  });

  it('refuses two exclusive awards that share a day, even at the same moment', async () => {
    const organisation = await world.organisation();
    const enter = (startsOn: string) => inRegister((register) => register.enter(grant(organisation, startsOn, 12)));
    const outcomes = await Promise.allSettled([enter('2011-09-01'), enter('2012-08-31')]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toMatchObject({ kind: 'refused', code: 'funds.awards_overlap' });
  });

  it('lets awards overlap where their terms do not mind, and exclusive ones follow each other', async () => {
    const organisation = await world.organisation();
    await inRegister((register) => register.enter(grant(organisation, '2011-09-01', 12, false)));
    await inRegister((register) => register.enter(grant(organisation, '2011-10-01', 12, false)));
    await inRegister((register) => register.enter(grant(organisation, '2013-01-01', 12)));
    await inRegister((register) => register.enter(grant(organisation, '2014-01-01', 12)));
  });

  it('ends an award early, or makes it never have been, and enters it again', async () => {
    const organisation = await world.organisation();
    const [first, second] = [grant(organisation, '2011-09-01', 12), grant(organisation, '2012-01-01', 12)];
    await inRegister((register) => register.enter(first));
    await inRegister((register) => register.end(first.awardId, '2011-12-31'));
    await inRegister((register) => register.enter(second));
    expect((await inRegister((register) => register.otherAwards(organisation))).map(({ endsOn }) => endsOn)).toEqual([
      '2011-12-31',
      '2012-12-31',
    ]);
    await inRegister((register) => register.end(second.awardId, '2011-06-30'));
    expect(await inRegister((register) => register.otherAwards(organisation))).toHaveLength(1);
    await inRegister((register) => register.enter(first));
    expect((await inRegister((register) => register.otherAwards(organisation)))[0]!.endsOn).toBe('2012-08-31');
  });

  it('counts a report as overdue from the day after it was due until it is handed in', async () => {
    const organisation = await world.organisation();
    const report = { reportId: newId(), awardId: newId(), organisationId: organisation, dueOn: '2012-10-30' };
    const asked = [organisation, await world.organisation()];
    const overdueOn = async (day: string) => {
      const rows = await inRegister((register) => register.overdueReports(asked, day));
      return rows.map(({ organisationId, count }) => [organisationId === organisation, count]);
    };
    await inRegister((register) => register.reportExpected(report));
    expect([await overdueOn('2012-10-30'), await overdueOn('2012-10-31')]).toEqual([[], [[true, 1]]]);
    await inRegister((register) => register.reportDelivered(report.reportId, '2012-11-02'));
    expect(await overdueOn('2012-11-03')).toEqual([]);
    expect(await inRegister((register) => register.openReports(report.awardId))).toBe(1);
    await inRegister((register) => register.reportSettled(report.reportId, '2012-11-10'));
    expect(await inRegister((register) => register.openReports(report.awardId))).toBe(0);
    await inRegister((register) => register.reportExpected(report));
    expect(await overdueOn('2012-11-12')).toEqual([[true, 1]]);
  });

  it('shows an organisation its own, and strangers nothing', async () => {
    const [mine, other] = [await world.organisation(), await world.organisation()];
    await inRegister((register) => register.enter(grant(mine, '2011-09-01', 12)));
    await inRegister((register) => register.enter(grant(other, '2011-09-01', 12)));
    const member = await world.person({ organisations: [mine] });
    const seen = (organisation: OrganisationId, actor: Actor) =>
      inRegister((register) => register.otherAwards(organisation), actor);
    expect([await seen(mine, member), await seen(other, member)].map((rows) => rows.length)).toEqual([1, 0]);
    const administrator = await world.person({ roles: ['administrator'] });
    expect(await seen(mine, administrator)).toEqual([]);
  });

  it('holds one_award_at_a_time', async () => {
    const organisation = await world.organisation();
    const statement = `insert into grant_register (award_id, organisation_id, exclusive, starts_on, months, ends_on)
      select gen_random_uuid(), $1, true, '2011-01-01', 12, '2011-12-31' from generate_series(1, 2)`;
    await expect(world.sql(statement, [organisation])).rejects.toMatchObject({ constraint: 'one_award_at_a_time' });
  });

  it.each([
    ['grant_register_period', `('2011-01-01', 12, '2010-12-30')`],
    ['grant_register_months', `('2011-01-01', 0, '2011-12-31')`],
  ])('holds %s', async (constraint, values) => {
    const statement = `insert into grant_register (award_id, organisation_id, exclusive, starts_on, months, ends_on)
      select gen_random_uuid(), gen_random_uuid(), true, d::date, m, e::date from (values ${values}) v (d, m, e)`;
    await expect(world.sql(statement)).rejects.toMatchObject({ constraint });
  });
});
