import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RunningConfig } from '#platform';

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

/** Makes the accounts and the open call on the first start; on a later one tells what is there. */
export async function seedDemo(_app: NestFastifyApplication, _config: RunningConfig): Promise<DemoWorld> {
  return { accounts: [], later: [] };
}
