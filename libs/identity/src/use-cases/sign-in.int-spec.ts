import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '#kernel';
import { openWorld, type World } from '../../../../test/support/world.js';
import { ConfirmAddress, IdentityModule, MintLink, RegisterPerson, ResolveActor, SignIn, SignOut } from '../index.js';

const password = 'seven lanterns on a quiet river';
const home = '192.0.2.7';

describe('signing in', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld([IdentityModule]);
    world.clock.set('2026-03-02T09:00:00Z');
  });
  afterAll(() => world.close());

  const personOf = async (email: string): Promise<PersonId> =>
    (await world.sql<{ id: PersonId }>('select id from person where email = $1', [email]))[0]!.id;
  const registered = async (email: string): Promise<PersonId> => {
    await world.get(RegisterPerson).execute({ email, name: 'Ada Obi', password }, home);
    const id = await personOf(email);
    const token = await world.get(MintLink).execute(world.system, id, 'confirm_address');
    await world.get(ConfirmAddress).execute(token, password);
    return id;
  };

  it('resolves a session into the person with their memberships', async () => {
    const id = await registered('ada@example.org');
    const { token, pending, csrf } = await world.get(SignIn).execute({ email: ' Ada@Example.org ', password }, home);
    expect(pending).toBeNull();
    const resolved = await world.get(ResolveActor).execute(token);
    expect(resolved?.actor).toEqual({ id, roles: [], organisations: [], system: false, steppedUp: false });
    expect(resolved?.session).toMatchObject({ byToken: false, personId: id, csrfSecret: csrf, pending: null });
  });

  it('stores neither the password nor the token', async () => {
    await registered('keeper@example.org');
    const { token } = await world.get(SignIn).execute({ email: 'keeper@example.org', password }, home);
    const rows = await world.sql<{ text: string }>(
      `select concat(s::text, c::text) as text from session s join credential c using (person_id)`,
    );
    for (const { text } of rows) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(password);
    }
  });
});
