import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { reason, type Reason } from '#kernel';

/** What tells a request of our own pages from one that another site made the browser send. */
export interface ForgeryFacts {
  readonly method: string;
  readonly contentType?: string | undefined;
  /** `Sec-Fetch-Site`; every current browser sends it, no script can set it. */
  readonly fetchSite?: string | undefined;
  readonly origin?: string | undefined;
  /** The hidden `_csrf` of the form, or the header `x-csrf-token`. */
  readonly token?: string | undefined;
  /** Of the session; undefined when nobody is signed in. */
  readonly secret?: string | undefined;
}

/**
 * The reason against a request that would change something and may be forged. Twice checked: where it comes from, and,
 * within a session, a token that only our pages hold. Without a session (sign-in) a form has to say where it comes from;
 * what no form can send, such as JSON, browsers send to another site only with its consent.
 */
export function forgery(facts: ForgeryFacts, publicOrigin: string): Reason | undefined {
  if (safeMethods.has(facts.method)) return undefined;
  const trusted = comesFromUs(facts, publicOrigin) ?? (facts.secret !== undefined || !canBeAForm(facts.contentType));
  const held = facts.secret === undefined || isTokenOf(facts.secret, facts.token);
  return trusted && held ? undefined : reason('portal.problem.forged_form');
}

/**
 * A token for forms and scripts, bound to the session's secret. Fresh each time, so that a compressed page gives nothing
 * away by its length.
 */
export function csrfToken(secret: string): string {
  const salt = randomBytes(16).toString('base64url');
  return `${salt}.${signature(secret, salt)}`;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What the browser says of it; it knows best whether a site is the same, whatever name of this machine was typed. */
function comesFromUs({ fetchSite, origin }: ForgeryFacts, publicOrigin: string): boolean | undefined {
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  return origin === undefined ? undefined : origin === publicOrigin;
}

const canBeAForm = (contentType = ''): boolean =>
  !contentType || /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i.test(contentType);

function isTokenOf(secret: string, token = ''): boolean {
  const [salt = '', signed = ''] = token.split('.');
  const [given, wanted] = [Buffer.from(signed), Buffer.from(signature(secret, salt))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const signature = (secret: string, salt: string): string =>
  createHmac('sha256', secret).update(`csrf ${salt}`).digest('base64url');
