import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import {
  codeOfApp,
  goodPassword,
  grantedRole,
  home,
  registered,
  resolved,
  settings,
  signedIn,
} from '../../../../test/support/builders/account.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  ChangePassword,
  EnrolSecondFactor,
  GiveSecondFactor,
  IdentityModule,
  IssueApiToken,
  ResetSecondFactor,
  ResolveActor,
  RevokeApiToken,
  StepUp,
} from '../index.js';

describe('a second factor', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld([settings, IdentityModule]);
  });
  beforeEach(() => world.clock.set('2026-03-02T09:00:00Z'));
  afterAll(() => world.close());

  const wrong = { code: 'identity.code_is_wrong' };
  const sessionOf = async (token: string) => (await resolved(world, token)).session;
  const give = async (token: string, code: string) =>
    world.get(GiveSecondFactor).execute(await sessionOf(token), code, home);

  /** An officer with an authenticator app, enrolled at nine. */
  const anOfficer = async (name: string) => {
    const id = await registered(world, name);
    await grantedRole(world, id, 'officer', '2026-01-01', '2026-12-31');
    const waiting = await signedIn(world, name);
    const session = await sessionOf(waiting.token);
    const { secret, uri } = await world.get(EnrolSecondFactor).begin(session);
    const confirmed = await world
      .get(EnrolSecondFactor)
      .confirm(session, codeOfApp(secret, '2026-03-02T09:00:00Z'), home);
    return { id, secret, uri, waiting, ...confirmed };
  };

  it('is enrolled with a first code, and opens the session for work', async () => {
    const officer = await anOfficer('amal');
    expect(officer.uri).toMatch(/^otpauth:\/\/totp\/.+amal(@|%40)example\.org\?/);
    expect(await world.get(ResolveActor).execute(officer.waiting.token)).toBeUndefined();
    expect((await resolved(world, officer.token)).actor).toMatchObject({
      id: officer.id,
      roles: ['officer'],
      steppedUp: true,
    });
    expect(new Set(officer.recoveryCodes).size).toBe(10);
  });

  it('is kept sealed, and recovery codes by their hash', async () => {
    const { id, secret, recoveryCodes } = await anOfficer('boris');
    const rows = await world.sql<{ text: string }>(
      'select concat(f::text, c::text) as text from second_factor f join recovery_code c using (person_id) where person_id = $1',
      [id],
    );
    expect(rows).toHaveLength(10);
    for (const { text } of rows) for (const known of [secret, ...recoveryCodes]) expect(text).not.toContain(known);
  });

  it('is asked for at the next sign-in, and each code is good once', async () => {
    const { secret } = await anOfficer('cora');
    const { token, pending } = await signedIn(world, 'cora');
    expect(pending).toBe('second_factor');
    await expect(give(token, codeOfApp(secret, '2026-03-02T09:00:00Z'))).rejects.toMatchObject(wrong);
    world.clock.set('2026-03-02T09:00:30Z');
    const code = codeOfApp(secret, '2026-03-02T09:00:30Z');
    const next = await give(token, code);
    expect((await resolved(world, next.token)).actor.roles).toEqual(['officer']);
    expect(await world.get(ResolveActor).execute(token)).toBeUndefined();
    const again = await signedIn(world, 'cora');
    await expect(give(again.token, code)).rejects.toMatchObject(wrong);
    await expect(world.get(EnrolSecondFactor).begin(await sessionOf(again.token))).rejects.toMatchObject({
      code: 'identity.second_factor_is_there',
    });
  });

  it('takes the code of a neighbouring half minute and no other', async () => {
    const { secret } = await anOfficer('dina');
    world.clock.set('2026-03-02T09:10:00Z');
    const { token } = await signedIn(world, 'dina');
    for (const far of ['2026-03-02T09:08:59Z', '2026-03-02T09:11:00Z'])
      await expect(give(token, codeOfApp(secret, far))).rejects.toMatchObject(wrong);
    await give(token, codeOfApp(secret, '2026-03-02T09:09:30Z'));
  });

  it('can be a recovery code, once, however it is typed', async () => {
    const { recoveryCodes } = await anOfficer('emil');
    const typed = ` ${recoveryCodes[3]!.toLowerCase().replaceAll('-', ' ')}`;
    await give((await signedIn(world, 'emil')).token, typed);
    await expect(give((await signedIn(world, 'emil')).token, recoveryCodes[3]!)).rejects.toMatchObject(wrong);
  });

  it('cannot be guessed for long', async () => {
    await anOfficer('fay');
    const { token } = await signedIn(world, 'fay');
    for (let times = 0; times < 20; times++) await expect(give(token, 'not-a-code')).rejects.toMatchObject(wrong);
    await expect(give(token, 'not-a-code')).rejects.toMatchObject({ code: 'identity.too_many_attempts' });
  });

  it('given once more steps the session up for ten minutes, under the same token', async () => {
    const { token, secret } = await anOfficer('gus');
    world.clock.set('2026-03-02T09:10:00Z');
    expect((await resolved(world, token)).actor.steppedUp).toBe(false);
    await world.get(StepUp).execute(await sessionOf(token), codeOfApp(secret, '2026-03-02T09:10:00Z'), home);
    world.clock.set('2026-03-02T09:19:59Z');
    expect((await resolved(world, token)).actor.steppedUp).toBe(true);
    world.clock.set('2026-03-02T09:20:00Z');
    expect((await resolved(world, token)).actor.steppedUp).toBe(false);
  });

  it('comes with short sessions: half an hour of silence, twelve hours in all', async () => {
    const { token } = await anOfficer('hugo');
    world.clock.set('2026-03-02T09:29:59Z');
    await resolved(world, token);
    world.clock.set('2026-03-02T09:59:59Z');
    expect(await world.get(ResolveActor).execute(token)).toBeUndefined();
  });

  it('stays needed after a change of password', async () => {
    const { token } = await anOfficer('iris');
    const change = { current: goodPassword, wanted: 'twelve-chars' };
    await world.get(ChangePassword).execute(await sessionOf(token), change, home);
    expect((await signedIn(world, 'iris', home, 'twelve-chars')).pending).toBe('second_factor');
  });

  describe('that was lost', () => {
    let one: Actor;
    let two: Actor;
    beforeAll(async () => {
      [one, two] = [await world.person({ roles: ['administrator'] }), await world.person({ roles: ['administrator'] })];
    });

    it('is reset by two administrators, and enrolled anew', async () => {
      const { id, token } = await anOfficer('jana');
      const reset = world.get(ResetSecondFactor);
      const { id: proposal } = await reset.propose(one, id, 'Her phone was stolen.');
      await expect(reset.approve(one, proposal)).rejects.toMatchObject({
        code: 'proposal.cannot_approve',
        reasons: [{ code: 'proposal.needs_another_person' }],
      });
      await resolved(world, token);
      await reset.approve(two, proposal);
      expect(await world.get(ResolveActor).execute(token)).toBeUndefined();
      expect((await signedIn(world, 'jana')).pending).toBe('enrolment');
    });

    it('is not reset by its own person, nor by others than administrators', async () => {
      const { id } = await anOfficer('kim');
      const reset = world.get(ResetSecondFactor);
      const self: Actor = { ...one, id };
      await expect(reset.propose(self, id, 'Lost.')).rejects.toMatchObject({
        reasons: [{ code: 'identity.own_second_factor' }],
      });
      const { id: proposal } = await reset.propose(one, id, 'Lost.');
      await expect(reset.approve(self, proposal)).rejects.toMatchObject({
        reasons: [{ code: 'identity.own_second_factor' }],
      });
      const officer = await world.person({ roles: ['officer'] });
      await expect(reset.approve(officer, proposal)).rejects.toMatchObject({ kind: 'not_permitted' });
    });
  });

  describe('a token for scripts', () => {
    it('takes a session that was just stepped up, acts as its person, and is never stepped up itself', async () => {
      const { token, id } = await anOfficer('lena');
      const { actor, session } = await resolved(world, token);
      const issued = await world.get(IssueApiToken).execute(actor, session, { name: 'export', days: 30 });
      const script = await resolved(world, issued.token);
      expect(script).toMatchObject({
        actor: { id, roles: ['officer'], steppedUp: false },
        session: { byToken: true, csrfSecret: '' },
      });
      await expect(
        world.get(IssueApiToken).execute(script.actor, script.session, { name: 'another', days: 1 }),
      ).rejects.toMatchObject({
        reasons: [{ code: 'identity.not_with_a_token' }],
      });
      world.clock.set('2026-03-02T09:10:00Z');
      const later = await resolved(world, token);
      await expect(
        world.get(IssueApiToken).execute(later.actor, later.session, { name: 'late', days: 1 }),
      ).rejects.toMatchObject({
        code: 'step_up_needed',
      });
    });

    it('made without a second factor carries no role that its person gets later', async () => {
      const id = await registered(world, 'nils');
      const { actor, session } = await resolved(world, (await signedIn(world, 'nils')).token);
      const issued = await world.get(IssueApiToken).execute(actor, session, { name: 'export', days: 365 });
      expect((await resolved(world, issued.token)).actor.id).toBe(id);
      await grantedRole(world, id, 'officer', '2026-03-03', '2026-12-31');
      world.clock.set('2026-03-03T09:00:00Z');
      expect(await resolved(world, issued.token)).toMatchObject({
        actor: { system: false, roles: [], organisations: [] },
        session: { pending: 'enrolment' },
      });
      expect((await resolved(world, issued.token)).actor.id).not.toBe(id);
    });

    it('ends on its day, or when it is revoked by its person', async () => {
      await registered(world, 'mats');
      const { actor, session } = await resolved(world, (await signedIn(world, 'mats')).token);
      const issue = (days: number) => world.get(IssueApiToken).execute(actor, session, { name: 'export', days });
      const [short, long] = [await issue(1), await issue(365)];
      await expect(issue(366)).rejects.toMatchObject({ faults: [{ pointer: '/days', code: 'identity.token_days' }] });
      world.clock.set('2026-03-03T09:00:00Z');
      expect(await world.get(ResolveActor).execute(short.token)).toBeUndefined();
      await resolved(world, long.token);
      await expect(world.get(RevokeApiToken).execute(await world.person(), long.id)).rejects.toMatchObject({
        code: 'not_found',
      });
      await world.get(RevokeApiToken).execute(actor, long.id);
      expect(await world.get(ResolveActor).execute(long.token)).toBeUndefined();
    });
  });
});
