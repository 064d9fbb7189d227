import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pastIsMissing } from '../demo/past-is-missing.js';
import { demoPassword, people } from '../demo/people.js';
import { inhabitantsOf, makePresent } from '../demo/present.js';

/** Somebody one can sign in as. */
export interface DemoAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** What a demo start offers. */
export interface DemoWorld {
  readonly accounts: readonly DemoAccount[];
  /** Commands of `sgf`, each with its arguments, that fill in the past once the portal is served: in a process of their own. */
  readonly later: readonly (readonly string[])[];
}

/**
 * Makes the accounts and the open call on the first start; on a later one tells what is there. A database with people of
 * its own is left as it is.
 */
export async function seedDemo(app: NestFastifyApplication): Promise<DemoWorld> {
  const hands = { get: <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type, { strict: false }) };
  const inhabitants = await inhabitantsOf(hands);
  if (inhabitants === 'others') return { accounts: [], later: [] };
  if (inhabitants === 'nobody') await makePresent(hands);
  return {
    accounts: people.map(({ role, email }) => ({ role, email, password: demoPassword })),
    later: (await pastIsMissing(hands)) ? [['seed', '--past']] : [],
  };
}
