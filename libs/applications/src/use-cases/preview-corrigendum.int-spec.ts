import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallsReader, type CorrigendumInput } from '#calls';
import { GrantRegister } from '#funds';
import { newId, type OrganisationId } from '#kernel';
import { anApplication } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { Standings } from '../data/standings.js';
import { ApplicationsModule, PreviewCorrigendum } from '../index.js';

describe('a look at a corrigendum', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
  });
  afterAll(() => world.close());

  it('compares each submission once, however many batches they come in', async () => {
    const call = await aCall().publishedIn(world);
    world.clock.set('2011-04-20T10:00:00Z');
    const { id } = await anApplication().submittedIn(world, call.windowId);
    const [window] = (await world.get(CallsReader).detail(call.officer, call.callId)).windows;
    const criteria = window!.rules.terms.criteria.map(({ criterion, params }) =>
      criterion === 'yearly_cap' ? { criterion, params: { ...params, amount: '20000.00' } } : { criterion, params },
    );
    const terms = { version: '2011-2', criteria } as never;
    const input: CorrigendumInput = { kind: 'terms', windows: [{ code: window!.code, terms }] };
    const look = () => world.get(PreviewCorrigendum).execute(call.officer, call.callId, input);
    await world.sql(copied, [id, 99]);
    for (const more of [0, 1, 19]) {
      await world.sql(copied, [id, more]);
      const [row] = await world.sql<{ count: number }>('select count(*)::int from application');
      const { submissions, toMend, findings } = await look();
      expect([submissions, toMend]).toEqual([row!.count, row!.count]);
      expect(findings).toMatchObject([{ criterion: 'yearly_cap', count: row!.count }]);
    }
  });

  it('knows of each organisation what the register says of it alone', async () => {
    const [first, second, third] = [await world.organisation(), await world.organisation(), await world.organisation()];
    const register = world.get(GrantRegister);
    const award = (organisationId: OrganisationId, startsOn: string) =>
      register.enter({ awardId: newId(), organisationId, startsOn, months: 12, exclusive: false });
    const owed = (organisationId: OrganisationId) =>
      register.reportExpected({ reportId: newId(), awardId: newId(), organisationId, dueOn: '2011-04-01' });
    await award(first, '2010-06-01');
    await award(first, '2009-01-01');
    await award(second, '2011-01-01');
    await owed(second);
    await owed(second);
    const all = await world.work.read(world.system, () => world.get(Standings).ofAll([first, second, third]));
    expect([first, second, third].map((id) => all.get(id))).toEqual([
      {
        otherAwards: [
          { startsOn: '2009-01-01', months: 12 },
          { startsOn: '2010-06-01', months: 12 },
        ],
        overdueReports: 0,
      },
      { otherAwards: [{ startsOn: '2011-01-01', months: 12 }], overdueReports: 2 },
      { otherAwards: [], overdueReports: 0 },
    ]);
  });
});

/** As many more of an application, each with its submission. */
const copied = `
  with copy as (select n, gen_random_uuid() as application_id, gen_random_uuid() as submission_id from generate_series(1, $2::int) n),
  submitted as (
    insert into submission
    select (jsonb_populate_record(s, jsonb_build_object('id', c.submission_id, 'application_id', c.application_id))).*
    from copy c, submission s where s.application_id = $1)
  insert into application
  select (jsonb_populate_record(a, jsonb_build_object('id', c.application_id, 'submission_id', c.submission_id,
    'reference', a.reference || '-' || c.application_id, 'number', c.n + (select max(number) from application)))).*
  from copy c, application a where a.id = $1`;
