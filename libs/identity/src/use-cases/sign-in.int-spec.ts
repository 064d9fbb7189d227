import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { visitor, type PersonId } from '#kernel';
import {
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
  AskForPasswordLink,
  ChangePassword,
  ConfirmAddress,
  DisablePerson,
  IdentityModule,
  MintLink,
  RegisterPerson,
  ResolveActor,
  SetPassword,
  SignOut,
} from '../index.js';

describe('signing in', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld([settings, IdentityModule]);
  });
  beforeEach(() => world.clock.set('2026-03-02T09:00:00Z'));
  afterAll(() => world.close());

  const isWorthNothing = async (token: string) => expect(await world.get(ResolveActor).execute(token)).toBeUndefined();
  const refused = { code: 'identity.sign_in_refused', reasons: [], faults: [] };
  const another = 'nine umbrellas under one bridge';

  describe('an account', () => {
    it('can be signed in to before its address is confirmed, which takes whoever chose the password', async () => {
      await world
        .get(RegisterPerson)
        .execute({ email: 'Binta@Example.org', name: 'Binta', password: goodPassword }, home);
      expect((await signedIn(world, 'binta')).pending).toBeNull();
      const [person] = await world.sql<{ id: PersonId }>(`select id from person where email = 'binta@example.org'`);
      const token = await world.get(MintLink).execute(world.system, person!.id, 'confirm_address');
      await expect(world.get(ConfirmAddress).execute(token, another)).rejects.toMatchObject(refused);
      await world.get(ConfirmAddress).execute(token, goodPassword);
      await expect(world.get(ConfirmAddress).execute(token, goodPassword)).rejects.toMatchObject({
        code: 'identity.link_is_not_valid',
      });
      expect((await signedIn(world, 'binta')).pending).toBeNull();
    });

    it('is not taken over by registering it again, and nobody learns that it exists', async () => {
      const id = await registered(world, 'chidi');
      const again = { email: 'chidi@example.org', name: 'A stranger', password: another };
      expect(await world.get(RegisterPerson).execute(again, home)).toBeUndefined();
      await expect(signedIn(world, 'chidi', home, another)).rejects.toMatchObject(refused);
      expect((await world.sql('select name from person where id = $1', [id]))[0]).toEqual({ name: 'chidi' });
      const events = await world.sql<{ type: string }>('select type from outbox where thing_id = $1 order by id', [id]);
      expect(events.map(({ type }) => type)).toEqual([
        'person.registered',
        'person.confirmed',
        'person.registered_again',
      ]);
    });

    it('that was never used takes the newer language with the newer name', async () => {
      const first = { email: 'ines@example.org', name: 'Ines', password: goodPassword, language: 'en' };
      await world.get(RegisterPerson).execute(first, home);
      await world.get(RegisterPerson).execute({ ...first, name: 'Inés', language: 'es' }, home);
      const rows = await world.sql(`select name, language from person where email = 'ines@example.org'`);
      expect(rows).toEqual([{ name: 'Inés', language: 'es' }]);
    });

    it('names every fault at once', async () => {
      await expect(
        world.get(RegisterPerson).execute({ email: 'nobody', name: ' ', password: 'short' }, home),
      ).rejects.toMatchObject({
        kind: 'invalid',
        faults: [
          { pointer: '/email', code: 'identity.not_a_mailbox' },
          { pointer: '/name', code: 'identity.name_length' },
          { pointer: '/password', code: 'identity.password_too_short' },
          { pointer: '/password', code: 'identity.password_too_simple' },
        ],
      });
    });

    it('is not registered for by mail without end', async () => {
      const ask = () => world.get(AskForPasswordLink).execute('nobody@example.org', home);
      for (let times = 0; times < 5; times++) await ask();
      await expect(ask()).rejects.toMatchObject({
        code: 'identity.too_many_attempts',
        reasons: [{ code: 'identity.too_many_for_account' }],
      });
    });
  });

  describe('a session', () => {
    it('resolves into its person with their memberships', async () => {
      const id = await registered(world, 'ada');
      const { token, csrf } = await signedIn(world, 'ada');
      expect(await world.get(ResolveActor).execute(token)).toEqual({
        actor: { id, roles: [], organisations: [], system: false, steppedUp: false },
        session: {
          ...{ id: expect.any(String), personId: id, byToken: false, csrfSecret: csrf, pending: null },
          person: { name: 'ada', email: 'ada@example.org', language: 'en', isConfirmed: true },
        },
      });
    });

    it('resolves by the clock of the database too, without a transaction around it', async () => {
      const id = await registered(world, 'abena');
      world.clock.set(undefined);
      const { token } = await signedIn(world, 'abena');
      expect((await resolved(world, token)).actor.id).toBe(id);
      await world.sql(`update session set seen_at = seen_at - interval '5 minutes' where person_id = $1`, [id]);
      await resolved(world, token);
      const [seen] = await world.sql(
        `select seen_at > now() - interval '1 minute' as lately from session where person_id = $1`,
        [id],
      );
      expect(seen).toEqual({ lately: true });
    });

    it('is kept without its token, and an account without its password', async () => {
      await registered(world, 'dayo');
      const { token } = await signedIn(world, 'dayo');
      const rows = await world.sql<{ text: string }>(
        'select concat(s::text, c::text) as text from session s join credential c using (person_id)',
      );
      expect(rows.filter(({ text }) => text.includes(token) || text.includes(goodPassword))).toEqual([]);
    });

    it('of an applicant lives for twelve hours after each use, and for seven days at most', async () => {
      await registered(world, 'efua');
      const { token } = await signedIn(world, 'efua');
      for (const day of ['02', '03', '04', '05', '06', '07', '08'])
        for (const hour of ['01:00', '08:59', '17:00'])
          if (`${day} ${hour}` > '02 09:00') {
            world.clock.set(`2026-03-${day}T${hour}:00Z`);
            await resolved(world, token);
          }
      world.clock.set('2026-03-09T09:00:00Z');
      await isWorthNothing(token);
    });

    it('ends when it was not used for twelve hours', async () => {
      await registered(world, 'farid');
      const { token } = await signedIn(world, 'farid');
      world.clock.set('2026-03-02T21:00:00Z');
      await isWorthNothing(token);
    });

    it('ends with signing out', async () => {
      await registered(world, 'gita');
      const { token } = await signedIn(world, 'gita');
      await world.get(SignOut).execute((await resolved(world, token)).session);
      await isWorthNothing(token);
    });

    it('ends at once when its person is disabled, who then cannot sign in', async () => {
      const id = await registered(world, 'hana');
      const { token } = await signedIn(world, 'hana');
      const administrator = await world.person({ roles: ['administrator'] });
      await world.get(DisablePerson).execute(administrator, id, 'Asked us to.');
      await isWorthNothing(token);
      await expect(signedIn(world, 'hana')).rejects.toMatchObject({ code: 'identity.person_disabled' });
      await expect(signedIn(world, 'hana', home, another)).rejects.toMatchObject(refused);
      await world.get(DisablePerson).undo(administrator, id, 'Came back.');
      await signedIn(world, 'hana');
    });

    it('ends with a change of password, which takes the one before', async () => {
      await registered(world, 'ines');
      const [{ token }, elsewhere] = [await signedIn(world, 'ines'), await signedIn(world, 'ines')];
      const { session } = await resolved(world, token);
      const change = (current: string) =>
        world.get(ChangePassword).execute(session, { current, wanted: another }, home);
      await expect(change('not the one')).rejects.toMatchObject(refused);
      const next = await change(goodPassword);
      await resolved(world, next.token);
      for (const ended of [token, elsewhere.token]) await isWorthNothing(ended);
      await expect(signedIn(world, 'ines')).rejects.toMatchObject(refused);
      await signedIn(world, 'ines', home, another);
    });

    it('ends with a password set by mail; the link is good once and for two days', async () => {
      const id = await registered(world, 'joy');
      const { token } = await signedIn(world, 'joy');
      const [link, older] = [await mint(id), await mint(id)];
      await expect(world.get(SetPassword).execute(link, 'short')).rejects.toMatchObject({ kind: 'invalid' });
      await world.get(SetPassword).execute(link, another);
      await isWorthNothing(token);
      await signedIn(world, 'joy', home, another);
      const late = await mint(id);
      world.clock.set('2026-03-04T09:00:00Z');
      for (const useless of [link, older, late, 'nonsense'])
        await expect(world.get(SetPassword).execute(useless, goodPassword)).rejects.toMatchObject({
          code: 'identity.link_is_not_valid',
        });
    });

    const mint = (id: PersonId) => world.get(MintLink).execute(world.system, id, 'set_password');

    it('of one who holds a role waits for a second factor, and is nobody until then', async () => {
      const id = await registered(world, 'kofi');
      await grantedRole(world, id, 'officer', '2026-01-01', '2026-12-31');
      const { token, pending } = await signedIn(world, 'kofi');
      expect(pending).toBe('enrolment');
      expect(await resolved(world, token)).toMatchObject({
        actor: visitor,
        session: { personId: id, pending: 'enrolment' },
      });
    });
  });

  describe('guesses', () => {
    it('get the same answer for a wrong password and for an unknown mailbox', async () => {
      await registered(world, 'lamin');
      for (const name of ['lamin', 'unknown'])
        await expect(signedIn(world, name, home, another)).rejects.toMatchObject(refused);
    });

    it('of strangers run out for the day, and do not lock the owner out', async () => {
      await registered(world, 'mira');
      await signedIn(world, 'mira');
      await world.sql(
        `insert into access_attempt (id, act, account_sha256, address, at)
         select gen_random_uuid(), 'sign_in', encode(sha256('mira@example.org'), 'hex'), '198.51.100.' || n, '2026-03-02T08:30:00Z'
         from generate_series(1, 50) n`,
      );
      await expect(signedIn(world, 'mira', '203.0.113.9')).rejects.toMatchObject({
        code: 'identity.too_many_attempts',
        reasons: [{ code: 'identity.too_many_for_account' }],
      });
      await signedIn(world, 'mira', home);
      world.clock.set('2026-03-03T08:31:00Z');
      await signedIn(world, 'mira', '203.0.113.9');
    });

    it('at the same time are counted like guesses in turn', async () => {
      await world.sql(
        `insert into access_attempt (id, act, account_sha256, address, at)
         select gen_random_uuid(), 'sign_in', encode(sha256('nadia@example.org'), 'hex'), 'earlier', '2026-03-02T08:30:00Z'
         from generate_series(1, 47) n`,
      );
      const answers = await Promise.allSettled(
        Array.from({ length: 8 }, (_, n) => signedIn(world, 'nadia', `203.0.113.${n}`)),
      );
      const codes = answers.map((answer) => (answer as PromiseRejectedResult).reason.code as string);
      expect(codes.filter((code) => code === 'identity.sign_in_refused')).toHaveLength(3);
      expect(codes.filter((code) => code === 'identity.too_many_attempts')).toHaveLength(5);
    });
  });
});
