import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, PersonId, Role } from '#kernel';
import {
  grantedRole,
  home,
  registered,
  resolved,
  settings,
  signedIn,
} from '../../../../test/support/builders/account.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  ApproveRole,
  DeclineRole,
  EndRole,
  IdentityModule,
  IdentityReader,
  InviteAdministrators,
  InvitePerson,
  LeaveOffice,
  NameDeputy,
  OpenWork,
  ProposeRole,
  RolesReader,
  SetPassword,
} from '../index.js';

describe('roles', () => {
  let world: World;
  let one: Actor;
  let two: Actor;
  beforeAll(async () => {
    world = await openWorld([settings, IdentityModule]);
    [one, two] = [await world.person({ roles: ['administrator'] }), await world.person({ roles: ['administrator'] })];
  });
  beforeEach(() => world.clock.set('2026-03-02T09:00:00Z'));
  afterAll(() => world.close());

  const propose = (personId: PersonId, role: Role, startsOn = '2026-03-02', endsOn = '2026-12-31', by = one) =>
    world.get(ProposeRole).execute(by, { personId, role, startsOn, endsOn, why: 'Joins the desk.' });
  const give = async (personId: PersonId, role: Role, startsOn?: string, endsOn?: string) =>
    world.get(ApproveRole).execute(two, (await propose(personId, role, startsOn, endsOn)).id);
  const rolesOf = async (id: PersonId): Promise<Role[]> => {
    const asked = () =>
      world.work.query<{ role: Role }>('select role from role_in_force where person_id = $1 order by role', [id]);
    return (await world.work.read(world.system, asked)).map(({ role }) => role);
  };
  it('are given by two administrators, and leave who and why', async () => {
    const id = await registered(world, 'ada');
    const proposal = await propose(id, 'officer');
    const grant = await world.get(ApproveRole).execute(two, proposal.id);
    expect(await world.sql('select role, proposed_by, approved_by from role_grant where id = $1', [grant.id])).toEqual([
      { role: 'officer', proposed_by: one.id, approved_by: two.id },
    ]);
    expect(await world.sql(`select type, actor_id from history where thing_id = $1`, [grant.id])).toEqual([
      { type: 'role_grant.given', actor_id: two.id },
    ]);
    expect((await world.get(RolesReader).roles(one)).map(({ name, role }) => `${name} ${role}`)).toContain(
      'ada officer',
    );
  });

  it('are not given by one person, nor to oneself, nor by others', async () => {
    const id = await registered(world, 'ben');
    const { id: proposal } = await propose(id, 'administrator');
    await expect(world.get(ApproveRole).execute(one, proposal)).rejects.toMatchObject({
      reasons: [{ code: 'proposal.needs_another_person' }],
    });
    const self: Actor = { ...one, id };
    await expect(world.get(ApproveRole).execute(self, proposal)).rejects.toMatchObject({
      code: 'identity.cannot_give_role',
      reasons: [{ code: 'identity.own_role' }],
    });
    await expect(propose(id, 'officer', '2026-03-02', '2026-12-31', self)).rejects.toMatchObject({
      reasons: [{ code: 'identity.own_role' }],
    });
    const officer = await world.person({ roles: ['officer'] });
    await expect(propose(id, 'officer', '2026-03-02', '2026-12-31', officer)).rejects.toMatchObject({
      kind: 'not_permitted',
    });
    await expect(world.get(ApproveRole).execute(officer, proposal)).rejects.toMatchObject({ kind: 'not_permitted' });
    expect(await rolesOf(id)).toEqual([]);
  });

  it('are not given with bare SQL by one administrator either', async () => {
    const id = await registered(world, 'bibi');
    const { id: proposal } = await propose(id, 'officer');
    const insert = (actor: Actor, role: Role, proposedBy: string) =>
      world.work.run(actor, () =>
        world.work.query(
          `insert into role_grant (id, person_id, role, starts_on, ends_on, proposal_id, proposed_by, approved_by)
           values (gen_random_uuid(), $1, $2, '2026-01-01', '2026-12-31', $3, $4, $5)`,
          [id, role, proposal, proposedBy, actor.id],
        ),
      );
    await expect(insert(one, 'officer', one.id)).rejects.toThrow();
    await expect(insert(two, 'officer', one.id)).rejects.toThrow(/row-level security/);
    expect(await rolesOf(id)).toEqual([]);
  });

  it('are not given by a session that nobody proved lately', async () => {
    const { id: proposal } = await propose(await registered(world, 'bo'), 'officer');
    await expect(world.get(ApproveRole).execute({ ...two, steppedUp: false }, proposal)).rejects.toMatchObject({
      code: 'step_up_needed',
    });
  });

  it('can be declined by another, and taken back by who proposed them', async () => {
    const id = await registered(world, 'cleo');
    expect(await world.get(DeclineRole).execute(two, (await propose(id, 'officer')).id, 'Not now.')).toMatchObject({
      state: 'declined',
    });
    const { id: proposal } = await propose(id, 'officer');
    expect(await world.get(DeclineRole).execute(one, proposal, 'A mistake.')).toMatchObject({ state: 'withdrawn' });
    await expect(world.get(ApproveRole).execute(two, proposal)).rejects.toMatchObject({
      code: 'proposal.cannot_approve',
    });
  });

  it('are judged again when they are approved', async () => {
    const id = await registered(world, 'dora');
    const { id: proposal } = await propose(id, 'officer');
    await grantedRole(world, id, 'auditor', '2026-01-01', '2026-12-31');
    await expect(world.get(ApproveRole).execute(two, proposal)).rejects.toMatchObject({
      code: 'identity.cannot_give_role',
      reasons: [{ code: 'identity.auditor_only_audits', params: { role: 'auditor' } }],
    });
  });

  it('begin and end with their days in Vienna', async () => {
    const id = await registered(world, 'elif');
    await give(id, 'officer', '2026-03-03', '2026-03-04');
    const tried = async (at: string): Promise<string | null> => {
      world.clock.set(at);
      return (await signedIn(world, 'elif')).pending;
    };
    expect(await tried('2026-03-02T22:59:00Z')).toBeNull();
    expect(await tried('2026-03-02T23:00:00Z')).toBe('enrolment');
    expect(await tried('2026-03-04T22:59:00Z')).toBe('enrolment');
    expect(await tried('2026-03-04T23:00:00Z')).toBeNull();
    expect(await rolesOf(id)).toEqual([]);
  });

  it('end the sessions of who gets them, and are gone at once when they are ended', async () => {
    const id = await registered(world, 'femi');
    const { token } = await signedIn(world, 'femi');
    const grant = await give(id, 'reviewer', '2026-03-02');
    await expect(resolved(world, token)).rejects.toThrow('worth nothing');
    expect((await signedIn(world, 'femi')).pending).toBe('enrolment');
    await world.get(EndRole).execute(two, grant.id, 'Not needed any more.', { expectedVersion: grant.version });
    expect((await signedIn(world, 'femi')).pending).toBeNull();
  });

  describe('a deputy', () => {
    const stand = (principal: PersonId, deputyId: PersonId, role: Role) =>
      world
        .get(NameDeputy)
        .execute(
          { ...one, id: principal, roles: [role] },
          { deputyId, role, startsOn: '2026-03-02', endsOn: '2026-03-06' },
        );

    it('holds the role for the days, in their own person, and as long as the principal holds it', async () => {
      const [principal, deputy] = [await registered(world, 'gina'), await registered(world, 'hans')];
      const own = await grantedRole(world, principal, 'finance_officer', '2026-01-01', '2026-12-31');
      await grantedRole(world, deputy, 'officer', '2026-01-01', '2026-12-31');
      await stand(principal, deputy, 'finance_officer');
      const names = async () =>
        (await world.get(IdentityReader).personsWithRole(one, 'finance_officer')).map(({ name }) => name);
      expect(await names()).toEqual(['gina', 'hans']);
      await world.sql(`update role_grant set ended_at = now() where id = $1`, [own]);
      expect(await names()).toEqual([]);
    });

    it('is none from outside the Fund, and one may be named for one time only', async () => {
      const [principal, deputy, outsider] = [
        await registered(world, 'ian'),
        await registered(world, 'jo'),
        await registered(world, 'kay'),
      ];
      await grantedRole(world, principal, 'officer', '2026-01-01', '2026-12-31');
      await grantedRole(world, deputy, 'reviewer', '2026-01-01', '2026-12-31');
      await expect(stand(principal, outsider, 'officer')).rejects.toMatchObject({
        code: 'identity.cannot_name_deputy',
        reasons: [{ code: 'identity.deputy_holds_no_role' }],
      });
      await stand(principal, deputy, 'officer');
      await expect(stand(principal, deputy, 'officer')).rejects.toMatchObject({ kind: 'conflict' });
    });

    it('stands down when the principal says so, not when another says so', async () => {
      const [principal, deputy] = [await registered(world, 'lea'), await registered(world, 'max')];
      await grantedRole(world, principal, 'officer', '2026-01-01', '2026-12-31');
      await grantedRole(world, deputy, 'reviewer', '2026-01-01', '2026-12-31');
      const { id } = await stand(principal, deputy, 'officer');
      const officer = await world.person({ roles: ['officer'] });
      await expect(world.get(NameDeputy).undo(officer, id)).rejects.toMatchObject({ code: 'not_permitted' });
      await world.get(NameDeputy).undo({ ...one, id: principal, roles: ['officer'] }, id);
      expect(await rolesOf(deputy)).not.toContain('officer');
    });
  });

  describe('a leaver', () => {
    it('keeps what ends before, loses the rest with the last day, and their work is counted for an administrator and listed for the desk', async () => {
      const id = await registered(world, 'nils');
      await grantedRole(world, id, 'officer', '2026-01-01', '2026-03-20');
      await grantedRole(world, id, 'finance_officer', '2026-01-01', '2026-12-31');
      await grantedRole(world, id, 'reviewer', '2026-06-01', '2026-12-31');
      const item = { kind: 'review', id, label: 'APP-2026-0001', dueOn: '2026-04-01' };
      world.get(OpenWork).add(async (personId) => (personId === id ? [item] : []));
      const leaving = { personId: id, lastDay: '2026-03-31', why: 'A new post in Nairobi.' };
      expect(await world.get(LeaveOffice).execute(one, leaving)).toMatchObject({ openWork: { review: 1 } });
      const rows = await world.sql(
        'select role, ends_on::text, ended_at is not null as cut from role_grant where person_id = $1 order by role',
        [id],
      );
      expect(rows).toEqual([
        { role: 'finance_officer', ends_on: '2026-03-31', cut: false },
        { role: 'officer', ends_on: '2026-03-20', cut: false },
        { role: 'reviewer', ends_on: '2026-12-31', cut: true },
      ]);
      expect(await world.get(OpenWork).of(await world.person({ roles: ['officer'] }), id)).toEqual([item]);
      const officer = await world.person({ roles: ['officer'] });
      await expect(world.get(LeaveOffice).execute(officer, leaving)).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(world.get(LeaveOffice).execute(one, { ...leaving, lastDay: '2026-03-01' })).rejects.toMatchObject({
        faults: [{ pointer: '/lastDay', code: 'identity.day_is_over' }],
      });
    });
  });
});

describe('the first administrators', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld([settings, IdentityModule]);
    world.clock.set('2026-03-02T09:00:00Z');
  });
  afterAll(() => world.close());

  it('are two, invited where there are none, and then give everything else together', async () => {
    const invite = (...emails: string[]) => world.get(InviteAdministrators).execute(emails);
    await expect(invite('a@example.org', 'A@example.org')).rejects.toMatchObject({
      faults: [{ pointer: '/email', code: 'identity.two_administrators_needed' }],
    });
    const invited = await invite('a@example.org', 'b@example.org');
    for (const { token } of invited) await world.get(SetPassword).execute(token, 'twelve-chars');
    expect((await signedIn(world, 'a', home, 'twelve-chars')).pending).toBe('enrolment');
    await expect(invite('c@example.org', 'd@example.org')).rejects.toMatchObject({
      code: 'identity.administrators_exist',
    });
    const [a, b] = invited.map(({ id }): Actor => ({
      id,
      roles: ['administrator'],
      organisations: [],
      system: false,
      steppedUp: true,
    }));
    const officer = await world.get(InvitePerson).execute(a!, { email: 'Officer@example.org', name: 'An officer' });
    await expect(
      world.get(InvitePerson).execute(a!, { email: 'officer@example.org', name: 'Again' }),
    ).rejects.toMatchObject({
      code: 'identity.email_is_taken',
    });
    const proposal = {
      personId: officer.id,
      role: 'officer' as const,
      startsOn: '2026-03-02',
      endsOn: '2026-12-31',
      why: 'Desk.',
    };
    await expect(world.get(ProposeRole).execute(a!, proposal)).rejects.toMatchObject({
      reasons: [{ code: 'identity.person_not_active' }],
    });
    await world.sql('update person set confirmed_at = now() where id = $1', [officer.id]);
    await world.get(ApproveRole).execute(b!, (await world.get(ProposeRole).execute(a!, proposal)).id);
  });
});
