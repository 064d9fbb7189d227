import { Secret, TOTP } from 'otpauth';
import type { DynamicModule } from '@nestjs/common';
import {
  ConfirmAddress,
  MintLink,
  RegisterPerson,
  ResolveActor,
  SignIn,
  type Resolved,
} from '../../../libs/identity/src/index.js';
import { newId, type PersonId, type Role } from '../../../libs/kernel/src/index.js';
import { CONFIG, readConfig } from '../../../libs/platform/src/index.js';
import type { World } from '../world.js';

/** A password that is good enough for anybody. */
export const goodPassword = 'seven lanterns on a quiet river';
/** Where the people of tests sign in from. */
export const home = '192.0.2.7';

class Settings {}
/** The settings that second factors need: their secrets are sealed with a key of the installation. */
export const settings: DynamicModule = {
  module: Settings,
  global: true,
  providers: [{ provide: CONFIG, useValue: readConfig({ SGF_MODE: 'test' }) }],
  exports: [CONFIG],
};

/** A person with an account whose address nobody has confirmed, `amina@example.org` for `amina`. */
export const unconfirmed = async (world: Pick<World, 'get' | 'sql'>, name: string): Promise<PersonId> => {
  const email = `${name}@example.org`;
  await world.get(RegisterPerson).execute({ email, name, password: goodPassword }, home);
  const [person] = await world.sql<{ id: PersonId }>('select id from person where email = $1', [email]);
  return person!.id;
};

/** A person with a confirmed account. */
export const registered = async (world: Pick<World, 'get' | 'sql' | 'system'>, name: string): Promise<PersonId> => {
  const id = await unconfirmed(world, name);
  const token = await world.get(MintLink).execute(world.system, id, 'confirm_address');
  await world.get(ConfirmAddress).execute(token, goodPassword);
  return id;
};

/** Signs a registered person in. */
export const signedIn = (world: World, name: string, from = home, password = goodPassword) =>
  world.get(SignIn).execute({ email: `${name}@example.org`, password }, from);

/** What a token stands for; fails the test when it is worth nothing. */
export const resolved = async (world: World, token: string): Promise<Resolved> => {
  const found = await world.get(ResolveActor).execute(token);
  if (found === undefined) throw new Error('the token is worth nothing');
  return found;
};

/** A role in force from the first to the last day, as if two administrators had given it long ago. */
export const grantedRole = async (
  world: Pick<World, 'person' | 'sql'>,
  personId: PersonId,
  role: Role,
  startsOn: string,
  endsOn: string,
): Promise<string> => {
  const [one, two, proposal, id] = [await world.person(), await world.person(), newId(), newId()];
  await world.sql(
    `insert into proposal (id, act, kind, thing_id, content, why, proposed_by, decided_by, decided_at, state)
     values ($1, 'identity.give_role', 'person', $2, jsonb_build_object('role', $3::text), 'Long ago', $4, $5, now(), 'approved')`,
    [proposal, personId, role, one.id, two.id],
  );
  await world.sql(
    `insert into role_grant (id, person_id, role, starts_on, ends_on, proposal_id, proposed_by, approved_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, personId, role, startsOn, endsOn, proposal, one.id, two.id],
  );
  return id;
};

/** What an authenticator app shows at an instant. */
export const codeOfApp = (secret: string, at: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: new Date(at).getTime() });
