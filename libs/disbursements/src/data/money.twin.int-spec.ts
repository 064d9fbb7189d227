import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { awardPolicy } from '#awards/domain';
import { contributionPolicy } from '#funds';
import { roles, type Actor } from '#kernel';
import { reportPolicy } from '#reports/domain';
import { aDesk, anAward, type Desk } from '../../../../test/support/builders/award.js';
import { aGrant } from '../../../../test/support/builders/grant.js';
import { expectTwin } from '../../../../test/support/twin.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { disbursementPolicy } from '../domain/disbursement.policy.js';
import { DisbursementsModule } from '../index.js';

let world: World;
let desk: Desk;
let actors: Record<string, Actor>;
beforeAll(async () => {
  world = await openWorld([DisbursementsModule]);
  desk = await aDesk(world);
  const first = await aGrant(world, desk);
  const second = await aGrant(world, desk, anAward().of('30000.00'));
  const proposed = await anAward().proposedIn(world, desk);
  const member = (organisation: typeof first.organisationId, part: 'owner' | 'editor' | 'reader') =>
    world.person({ organisations: [{ id: organisation, part }] });
  actors = {
    system: world.system,
    nobody: await world.person(),
    'reader of the first': await member(first.organisationId, 'reader'),
    'editor of the second': await member(second.organisationId, 'editor'),
    'owner of the proposed': proposed.grantee,
    'owner of two': await world.person({ organisations: [first.organisationId, proposed.organisationId] }),
    'officer of the first': await world.person({ roles: ['officer'], organisations: [first.organisationId] }),
  };
  for (const role of roles) actors[role] = await world.person({ roles: [role] });
});
afterAll(() => world.close());

const rowsOf = <Row extends { id: string }>(sql: string) => world.sql<Row>(sql);
const organisation = 'organisation_id as "organisationId"';

it('awards are seen by whom the policy lets read them', async () => {
  type Row = Parameters<typeof awardPolicy.reasonsAgainst>[2] & { id: string };
  const things = await rowsOf<Row>(`select id, ${organisation}, approved_by as "approvedBy" from award`);
  await expectTwin({ world, actors, table: 'award', policy: awardPolicy, act: 'read', things });
});

it('reports are seen by whom the policy lets read them', async () => {
  type Row = Parameters<typeof reportPolicy.reasonsAgainst>[2] & { id: string };
  const things = await rowsOf<Row>(`select id, ${organisation} from report`);
  await expectTwin({ world, actors, table: 'report', policy: reportPolicy, act: 'read', things });
});

it('instalments are seen by whom the policy lets read them', async () => {
  type Row = Parameters<typeof disbursementPolicy.reasonsAgainst>[2] & { id: string };
  const things = await rowsOf<Row>(`select id, ${organisation} from disbursement`);
  await expectTwin({ world, actors, table: 'disbursement', policy: disbursementPolicy, act: 'read', things });
});

it('contributions are seen by whom the policy lets read them', async () => {
  const things = await rowsOf('select id from contribution');
  await expectTwin({ world, actors, table: 'contribution', policy: contributionPolicy, act: 'read', things });
});

it.each([
  ['award_year', 'award_id'],
  ['budget_revision', 'award_id'],
  ['agreement', 'award_id'],
  ['paid_in_year', 'award_id'],
])('rows of %s are seen with their award', async (table, column) => {
  const seenBy = (actor: Actor, sql: string) =>
    world.work.read(actor, async () => (await world.work.query<{ id: string }>(sql)).map(({ id }) => id));
  for (const actor of Object.values(actors)) {
    const rows = await seenBy(actor, `select distinct ${column} as id from ${table}`);
    const awards = await seenBy(actor, 'select id from award');
    expect(rows.filter((id) => !awards.includes(id))).toEqual([]);
  }
  expect(await seenBy(desk.officer, `select distinct ${column} as id from ${table}`)).not.toEqual([]);
});

it('administrators and reviewers see no money', async () => {
  for (const name of ['administrator', 'reviewer', 'nobody'])
    for (const table of [
      'ledger_entry',
      'ledger_line',
      'ledger_balance',
      'award',
      'report',
      'disbursement',
      'grant_register',
    ])
      expect([
        name,
        table,
        await world.work.read(actors[name]!, () => world.work.query(`select from ${table}`)),
      ]).toEqual([name, table, []]);
});
