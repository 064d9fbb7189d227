import type { Session } from '#identity';

/** Where somebody goes who was on no way to anywhere. */
export const usualNext = '/home';

/** The address to go on to: a path of this site as given, else undefined. Reads it as browsers do. */
export function localPath(next: string | undefined): string | undefined {
  if (next === undefined || !next.startsWith('/') || !URL.canParse(next, here)) return undefined;
  const { origin, pathname, search } = new URL(next, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search : undefined;
}

/** A page that leads on to another afterwards. */
export function withNext(page: string, next: string | undefined): string {
  const path = localPath(next);
  if (path === undefined || path === usualNext) return page;
  return `${page}${page.includes('?') ? '&' : '?'}next=${encodeURIComponent(path)}`;
}

/** The same from a question or a field of a form, whatever was sent. */
export const pathIn = (next: unknown): string | undefined => localPath(typeof next === 'string' ? next : undefined);

/** The page that asks for what a session still waits for. */
export const pageOfPending = (pending: NonNullable<Session['pending']>, next: string | undefined): string =>
  withNext(pending === 'second_factor' ? '/sign-in/code' : '/account/second-factor', next);

const here = 'http://here.invalid';
