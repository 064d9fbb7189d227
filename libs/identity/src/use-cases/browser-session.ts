import { kernelErrors, reason } from '#kernel';
import type { Session } from '../domain/session.js';

/** What makes somebody more powerful takes a person who signed in, never a script's token. Throws `not_permitted`. */
export const asksForBrowserSession = (session: Session): void => {
  if (session.byToken) throw kernelErrors.error('not_permitted', [reason('identity.not_with_a_token')]);
};
