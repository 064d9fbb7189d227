import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemActor, visitor, type Actor, type OrganisationId, type Part, type PersonId } from '#kernel';
import { grantedRole } from '../../../../test/support/builders/account.js';
import { expectTwin } from '../../../../test/support/twin.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  deputyPolicy,
  IdentityModule,
  invitationPolicy,
  joinRequestPolicy,
  organisationPolicy,
  personPolicy,
  recoveryPolicy,
  roleGrantPolicy,
  type RecoveryThing,
} from '../index.js';

describe('row-level security shows what the policies say', () => {
  let world: World;
  let actors: Record<string, Actor>;
  let shelter: OrganisationId;
  let clinic: OrganisationId;
  beforeAll(async () => {
    world = await openWorld([IdentityModule]);
    world.clock.set('2026-03-02T09:00:00Z');
    [shelter, clinic] = [await world.organisation({ name: 'Shelter' }), await world.organisation({ name: 'Clinic' })];
    const of = (id: OrganisationId, part: Part) => world.person({ organisations: [{ id, part }] });
    actors = {
      visitor,
      system: systemActor,
      stranger: await world.person(),
      owner: await of(shelter, 'owner'),
      reader: await of(shelter, 'reader'),
      clinician: await of(clinic, 'editor'),
      reviewer: await world.person({ roles: ['reviewer'] }),
      officer: await world.person({ roles: ['officer'] }),
      trustee: await world.person({ roles: ['trustee'] }),
      approver: await world.person({ roles: ['approver'] }),
      'finance officer': await world.person({ roles: ['finance_officer'] }),
      auditor: await world.person({ roles: ['auditor'] }),
      administrator: await world.person({ roles: ['administrator'] }),
    };
    for (const { id, organisations } of people())
      for (const { id: organisation, part } of organisations)
        await world.sql('insert into membership (id, organisation_id, person_id, part) values ($1, $2, $3, $4)', [
          newId(),
          organisation,
          id,
          part,
        ]);
    await world.sql(`update person set confirmed_at = now()`);
  });
  afterAll(() => world.close());

  const people = (): Actor[] => Object.values(actors).filter(({ id, system }) => !system && id !== visitor.id);

  it('of persons', async () => {
    const things = people().map(({ id, organisations }) => ({ id, organisationIds: organisations.map((o) => o.id) }));
    await expectTwin({ world, actors, table: 'person', policy: personPolicy, act: 'read', things });
  });

  it('of organisations', async () => {
    const things = [shelter, clinic].map((id) => ({ id, organisationId: id }));
    await expectTwin({ world, actors, table: 'organisation', policy: organisationPolicy, act: 'read', things });
  });

  it('of invitations', async () => {
    const things: { id: string; organisationId: OrganisationId; addresseeId: PersonId }[] = [];
    for (const [organisationId, invitedBy, addresseeId] of [
      [shelter, actors['owner']!.id, actors['stranger']!.id],
      [clinic, actors['clinician']!.id, actors['reader']!.id],
    ] as const) {
      const id = newId();
      await world.sql(
        `insert into invitation (id, organisation_id, organisation_name, email, part, invited_by, expires_at)
         select $1, $2, 'So called', email, 'reader', $3, now() from person where id = $4`,
        [id, organisationId, invitedBy, addresseeId],
      );
      things.push({ id, organisationId, addresseeId });
    }
    await expectTwin({ world, actors, table: 'invitation', policy: invitationPolicy, act: 'read', things });
  });

  it('of requests to join', async () => {
    const things: { id: string; organisationId: OrganisationId; personId: PersonId }[] = [];
    for (const [organisationId, personId] of [
      [shelter, actors['stranger']!.id],
      [clinic, actors['reader']!.id],
    ] as const) {
      const id = newId();
      await world.sql(
        `insert into join_request (id, organisation_id, organisation_name, person_id, person_name, email, note, state, asked_at, version)
         values ($1, $2, 'So called', $3, 'Somebody', 'a@example.org', '', 'open', now(), 1)`,
        [id, organisationId, personId],
      );
      things.push({ id, organisationId, personId });
    }
    await expectTwin({ world, actors, table: 'join_request', policy: joinRequestPolicy, act: 'read', things });
  });

  it('of recoveries, which members see once they are proposed', async () => {
    const things: (RecoveryThing & { id: string })[] = [];
    const [proposal, proposer] = [newId(), actors['officer']!.id];
    await world.sql(
      `insert into proposal (id, act, kind, thing_id, content, why, proposed_by)
       values ($1, 'organisation.recover', 'recovery', $1, '{}', 'So.', $2)`,
      [proposal, proposer],
    );
    for (const [organisationId, personId, state] of [
      [shelter, actors['stranger']!.id, 'asked'],
      [clinic, actors['reader']!.id, 'proposed'],
    ] as const) {
      const id = newId();
      const proposed =
        state === 'asked' ? [null, null, null, null] : [proposal, proposer, '2026-03-09T09:00:00Z', 'Their statutes.'];
      await world.sql(
        `insert into recovery (id, organisation_id, organisation_name, person_id, person_name, email, explanation, state,
           asked_at, proposal_id, proposed_by, grantable_at, evidence_seen, version)
         values ($1, $2, 'So called', $3, 'Somebody', 'a@example.org', 'They left.', $4, now(), $5, $6, $7, $8, 1)`,
        [id, organisationId, personId, state, ...proposed],
      );
      things.push({ id, organisationId, personId, state });
    }
    await expectTwin({ world, actors, table: 'recovery', policy: recoveryPolicy, act: 'read', things });
  });

  it('of what stands beside an organisation', async () => {
    const file = newId();
    await world.sql(
      `insert into organisation_part (organisation_id, part, version, content, saved_at, saved_by)
       values ($1, 'mandate', 1, '{}', now(), $2)`,
      [shelter, actors['owner']!.id],
    );
    await world.sql(
      `insert into file (id, organisation_id, owner_id, name, media_type, bytes, sha256, storage_key)
       values ($1, null, $2, 'a.pdf', 'application/pdf', 1, repeat('a', 64), 'profile')`,
      [file, actors['owner']!.id],
    );
    await world.sql(
      `insert into organisation_document (id, organisation_id, document, file_id, attached_at, attached_by)
       values ($1, $2, 'statutes', $1, now(), $3)`,
      [file, shelter, actors['owner']!.id],
    );
    for (const [name, actor] of Object.entries(actors)) {
      const [seen] = await world.work.read(actor, () =>
        world.work.query<{ parts: number; documents: number; files: number }>(
          `select (select count(*)::int from organisation_part) as parts, (select count(*)::int from organisation_document) as documents,
             (select count(*)::int from file where id = $1) as files`,
          [file],
        ),
      );
      const reads = organisationPolicy.reasonsAgainst('read', actor, { organisationId: shelter }).length === 0;
      expect([name, seen]).toEqual([
        name,
        reads ? { parts: 1, documents: 1, files: 1 } : { parts: 0, documents: 0, files: 0 },
      ]);
    }
  });

  it('of roles', async () => {
    const holders = [actors['officer']!.id, actors['reviewer']!.id];
    const things = [];
    for (const personId of holders)
      things.push({ id: await grantedRole(world, personId, 'officer', '2026-01-01', '2026-12-31'), personId });
    await expectTwin({ world, actors, table: 'role_grant', policy: roleGrantPolicy, act: 'read', things });
  });

  it('of deputies', async () => {
    const [principalId, deputyId, id] = [actors['trustee']!.id, actors['reviewer']!.id, newId()];
    await world.sql(
      `insert into deputy (id, principal_id, deputy_id, role, starts_on, ends_on) values ($1, $2, $3, 'reviewer', '2026-01-01', '2026-12-31')`,
      [id, principalId, deputyId],
    );
    await expectTwin({
      world,
      actors,
      table: 'deputy',
      policy: deputyPolicy,
      act: 'read',
      things: [{ id, principalId, deputyId }],
    });
  });

  it.each(['credential', 'second_factor', 'recovery_code', 'link', 'access_attempt', 'session', 'api_token'])(
    'of nothing in %s to others than their owner',
    async (table) => {
      const owner = actors['owner']!.id;
      await world.sql(seeds[table]!, [owner]);
      for (const [name, actor] of Object.entries(actors)) {
        const rows = await world.work.read(actor, () => world.work.query(`select from ${table}`));
        const sees =
          actor.system ||
          (name === 'owner' && !['link', 'access_attempt'].includes(table)) ||
          (name === 'auditor' && table === 'access_attempt');
        expect([name, rows.length > 0]).toEqual([name, sees]);
      }
    },
  );
});

const hash = `repeat('a', 64)`;
const seeds: Record<string, string> = {
  credential: `insert into credential (person_id, password_hash) values ($1, '$argon2id$v=19$none')`,
  second_factor: `insert into second_factor (person_id, secret_sealed) values ($1, 'sealed')`,
  recovery_code: `insert into recovery_code (person_id, code_sha256) values ($1, ${hash})`,
  link: `insert into link (token_sha256, person_id, purpose, expires_at) values (${hash}, $1, 'set_password', now())`,
  access_attempt: `insert into access_attempt (id, act, account_sha256, address) values ($1, 'sign_in', ${hash}, 'somewhere')`,
  session: `insert into session (id, person_id, token_sha256, csrf, idle, ends_at) values ($1, $1, ${hash}, '', '1 hour', now())`,
  api_token: `insert into api_token (id, person_id, name, token_sha256, expires_at) values ($1, $1, 'a', ${hash}, now() + interval '1 day')`,
};
