import type { Account } from './demo-system.js';

/** One page of a kind: `/applications/:id/budget`. */
export interface KindOfPage {
  readonly kind: string;
  readonly url: string;
  readonly cookies: readonly (readonly [name: string, value: string])[];
}

/** The most pages that are asked for in one walk. */
const mostPages = 400;

/** Follows links from the first page as somebody, or as a visitor, and gives one page of each kind. */
export async function kindsOfPages(base: string, account: Account | undefined): Promise<KindOfPage[]> {
  const cookies = account === undefined ? [] : await signedIn(base, account);
  const cookie = cookies.map((pair) => pair.join('=')).join('; ');
  const found = new Map<string, KindOfPage>();
  const open = account === undefined ? ['/'] : ['/home', '/'];
  for (let asked = 0; open.length > 0 && asked < mostPages; asked += 1) {
    const path = open.shift()!;
    const kind = kindOf(path);
    if (found.has(kind)) continue;
    const answer = await fetch(base + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
    if (answer.status !== 200 || !answer.headers.get('content-type')?.includes('text/html')) continue;
    found.set(kind, { kind, url: base + path, cookies });
    open.push(...linksIn(await answer.text(), path).filter((link) => !found.has(kindOf(link))));
  }
  return [...found.values()];
}

/** A page of the same kind has the same address but for what names its thing. */
const kindOf = (path: string): string =>
  path
    .split('?')[0]!
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(?<=^\/calls\/)[^/]+/, ':code')
    .replace(/(?<=\/windows\/)[^/]+/, ':window')
    .replace(/\/\d+(?=\/|$)/g, '/:number');

function linksIn(html: string, at: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  return links
    .map((href) => new URL(href, `http://site${at}`))
    .filter(({ host, pathname }) => host === 'site' && !/^\/(api|assets|health)\b|\.\w+$/.test(pathname))
    .map(({ pathname }) => pathname);
}

/** Signs in as a browser does, and gives its cookies. */
export async function signedIn(
  base: string,
  { email, password }: Account,
): Promise<readonly (readonly [string, string])[]> {
  const answer = await fetch(`${base}/sign-in`, {
    method: 'POST',
    headers: { origin: base, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  });
  return answer.headers.getSetCookie().map((line) => {
    const [pair = ''] = line.split(';');
    const middle = pair.indexOf('=');
    return [pair.slice(0, middle), pair.slice(middle + 1)] as const;
  });
}
