import { csrfToken } from '../../apps/edge/src/index.js';
import { EnrolSecondFactor, ResolveActor, SignIn, type OpenedSession } from '../../libs/identity/src/index.js';
import { codeOfApp, goodPassword, home } from './builders/account.js';
import type { World } from './world.js';

/** What a browser sends of a session: its cookie and, with what changes something, the token of its forms. */
export type SessionHeaders = {
  readonly cookie: string;
  readonly 'x-csrf-token': string;
};

/** Signs a registered person in past all pages; who needs a second factor gets one. */
export const sessionOf = async (world: World, name: string): Promise<SessionHeaders> => {
  const opened = await world.get(SignIn).execute({ email: `${name}@example.org`, password: goodPassword }, home);
  const { token, csrf } = opened.pending === null ? opened : await enrolled(world, opened.token);
  return { cookie: `sgf_session=${token}`, 'x-csrf-token': csrfToken(csrf) };
};

const enrolled = async (world: World, token: string): Promise<OpenedSession> => {
  const { session } = (await world.get(ResolveActor).execute(token))!;
  const { secret } = await world.get(EnrolSecondFactor).begin(session);
  const now = await world.work.read(world.system, () => world.work.now());
  return world.get(EnrolSecondFactor).confirm(session, codeOfApp(secret, now.toISOString()), home);
};
