import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantedRole, registered } from '../support/builders/account.js';
import { openPortal, type Portal } from '../support/portal.js';
import { addressOf, routesOf, type Route } from '../support/routes.js';
import { sessionOf, type SessionHeaders } from '../support/session.js';

/** As a browser asks for a page. */
const asked = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'sec-fetch-site': 'same-origin' };

/** What every answer carries, whoever asks and whatever the answer is. */
const strict = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

const roles = ['officer', 'finance_officer', 'auditor', 'administrator'] as const;
const signedIn = ['an_applicant', ...roles];

describe('every route of the application', () => {
  let portal: Portal;
  let routes: Route[];
  const sessions: Record<string, SessionHeaders> = {};

  beforeAll(async () => {
    portal = await openPortal({ LOG_LEVEL: 'silent' });
    portal.clock.set('2026-03-02T09:00:00Z');
    routes = routesOf(portal.app);
    await registered(portal, 'an_applicant');
    for (const role of roles)
      await grantedRole(portal, await registered(portal, role), role, '2026-01-01', '2026-12-31');
    for (const name of signedIn) sessions[name] = await sessionOf(portal, name);
  });
  afterAll(() => portal.close());

  const ask = (route: Route, headers: Readonly<Record<string, string>> = {}, body?: string): Promise<Response> => {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(portal.address + addressOf(route), {
      method: route.method,
      redirect: 'manual',
      headers: { ...asked, ...headers, ...type },
      ...(body === undefined ? {} : { body }),
    });
  };

  it('is found', () => {
    const paths = routes.map(({ method, path }) => `${method} ${path}`);
    expect(paths).toEqual(expect.arrayContaining(['GET /', 'POST /sign-in', 'GET /api/calls', 'GET /health/ready']));
    expect(paths).toContain('POST /api/applications/:id/submission');
    expect(routes.length).toBeGreaterThan(150);
  });

  it('answers a visitor strictly, and never with a failure of ours', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const answer = await ask(route);
      wrong.push(...(await faultsOf(route, answer, isForAll(route))));
    }
    expect(wrong).toEqual([]);
  });

  it.each(signedIn)('answers %s strictly, and never with a failure of ours', async (who) => {
    const wrong: string[] = [];
    for (const route of routes.filter((each) => !endsTheSession(each))) {
      const answer = await ask(route, sessions[who]!, isChange(route) ? '{}' : undefined);
      wrong.push(...(await faultsOf(route, answer, route.path.startsWith('/assets/'))));
    }
    expect(wrong).toEqual([]);
  });

  it('that changes something refuses a session without the token of a form', async () => {
    const changing = routes.filter(isChange);
    const { cookie } = sessions['officer']!;
    const passed: string[] = [];
    for (const route of changing) {
      const { status } = await ask(route, { cookie }, '{}');
      if (status !== 403) passed.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(passed).toEqual([]);
    expect(changing.length).toBeGreaterThan(80);
  });

  it('that is not public leads a visitor to sign-in, or is a problem for a program', async () => {
    const open: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { status, headers } = await ask(route);
      // Who is not signed in has nothing to end.
      const elsewhere = route.path === '/sign-out' ? /^\/$/ : /^\/sign-in/;
      if (status === 303) expect(headers.get('location')).toMatch(elsewhere);
      else if (status === 401) expect(headers.get('content-type')).toMatch('application/problem+json');
      else open.push(route.path.replace(/\.[0-9a-f]{10}\./, '.'));
    }
    expect(open.sort()).toEqual(publicRoutes);
  });

  it('that does not exist is a page for people and a problem for programs', async () => {
    for (const headers of [{}, ...Object.values(sessions)]) {
      const page = await ask({ method: 'GET', path: '/nothing/here' }, headers);
      expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(await page.text()).toContain('Page not found');
      const problem = await ask({ method: 'GET', path: '/api/nothing' }, headers);
      expect(problem.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(await problem.json()).toMatchObject({ status: 404, title: 'Nothing is here.' });
    }
  });

  it('that cannot be decoded is refused as strictly', async () => {
    const answer = await ask({ method: 'GET', path: '/%zz' });
    expect(answer.status).toBe(400);
    expect(await faultsOf({ method: 'GET', path: '/%zz' }, answer, false)).toEqual([]);
  });
});

async function faultsOf({ method, path }: Route, answer: Response, mayBeKept: boolean): Promise<string[]> {
  await answer.arrayBuffer();
  const { status, headers } = answer;
  const policy = headers.get('content-security-policy') ?? '';
  const faults = [
    ...Object.entries(strict).flatMap(([name, value]) => (headers.get(name) === value ? [] : [name])),
    ...(policy.startsWith("default-src 'none'") && !/unsafe|https?:|\*/.test(policy)
      ? []
      : ['content-security-policy']),
    ...(mayBeKept || headers.get('cache-control')?.includes('no-store') ? [] : ['cache-control']),
    ...(status < 500 ? [] : [`${status}`]),
  ];
  return faults.map((fault) => `${method} ${path}: ${fault}`);
}

const isChange = ({ method }: Route): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

const endsTheSession = ({ method, path }: Route): boolean =>
  path === '/sign-out' || (method === 'DELETE' && path === '/api/session');

/** Public pages may be kept by the one browser that asked; assets by everybody, for their names say what is in them. */
const isForAll = ({ path }: Route): boolean => !path.startsWith('/api/') && !path.startsWith('/health/');

const publicRoutes = [
  '/',
  '/api/calls',
  '/api/calls/:id',
  '/api/calls/:id/clarifications',
  '/api/calls/:id/corrigenda',
  '/api/clarifications/:id',
  '/api/docs',
  '/api/docs/:file',
  '/api/docs/start.js',
  '/api/openapi.json',
  '/api/verification',
  '/assets/budget.js',
  '/assets/icon.svg',
  '/assets/portal.css',
  '/assets/portal.js',
  '/assets/submitting-exit.js',
  '/assets/unsaved.js',
  '/assets/upload.js',
  '/assets/writing.js',
  '/assets/zone.js',
  '/calls.atom',
  '/calls/:code',
  '/calls/:code/budget.xlsx',
  '/calls/:code/check',
  '/calls/:code/dates.ics',
  '/calls/:code/form.docx',
  '/calls/:code/guidelines',
  '/calls/:code/questions',
  '/calls/:code/questions.atom',
  '/confirm-address',
  '/confirm-new-address',
  '/forgotten-password',
  '/forgotten-password/sent',
  '/health/alive',
  '/health/ready',
  '/register',
  '/register/sent',
  '/robots.txt',
  '/set-password',
  '/sign-in',
  '/sitemap.xml',
  '/verify',
];
