import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post, Req, type LoggerService } from '@nestjs/common';
import { Public, type Acted } from '../../apps/edge/src/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf, type SessionHeaders } from '../support/session.js';

/** Pages with a fault in them, as any page may have one. */
@Controller('faults')
class Faults {
  @Get('view')
  @Public()
  view(): string {
    return brokenView({} as { readonly title?: string });
  }

  @Post('view')
  sent(): string {
    return brokenView({} as { readonly title?: string });
  }

  /** Leaves a session on the request of which no page can be made, not even that about the fault. */
  @Get('frame')
  @Public()
  frame(@Req() request: Acted): string {
    request.session = {} as NonNullable<Acted['session']>;
    return brokenView({} as { readonly title?: string });
  }
}

function brokenView({ title }: { readonly title?: string }): string {
  return title!.toUpperCase();
}

@Module({ controllers: [Faults] })
class FaultsModule {}

describe('a page that fails by a fault of ours', () => {
  let portal: Portal;
  let session: SessionHeaders;
  const logged: string[] = [];

  beforeAll(async () => {
    portal = await openPortal({}, [{ module: FaultsModule }]);
    portal.app.useLogger(keptIn(logged));
    portal.clock.set('2026-03-02T09:00:00Z');
    await registered(portal, 'amina');
    session = await sessionOf(portal, 'amina');
  });
  afterAll(() => portal.close());
  beforeEach(() => {
    logged.length = 0;
  });

  /** While nobody can be recognised by a session: what asks about one fails. */
  const unrecognised = async <T>(ask: () => Promise<T>): Promise<T> => {
    await portal.sql('alter function session_actor(text) rename to session_actor_elsewhere');
    try {
      return await ask();
    } finally {
      await portal.sql('alter function session_actor_elsewhere(text) rename to session_actor');
    }
  };

  it('says so to a person, in their language, with what to do; the fault is logged once, with its stack', async () => {
    const page = await portal.visitor({ 'accept-language': 'fr' }).visit('/faults/view');
    expect([page.status, page.heading]).toEqual([500, 'Désolé, une erreur s’est produite']);
    expect(page.text).toContain('Rien de ce que vous aviez enregistré n’est perdu.');
    expect(page.text).toContain('Réessayez dans quelques minutes. Si cela se reproduit, écrivez au secrétariat');
    expect(page.text).not.toContain('votre dernier envoi');
    expect(page.links['grants@sgf.example']).toBe('mailto:grants@sgf.example');
    expect(logged).toEqual([expect.stringMatching(/GET \/faults\/view\nTypeError: [^]+brokenView/)]);
    expect(page.text).toContain(logged[0]!.slice(0, 36));
  });

  it('says to whoever sent a form that it may not have been saved, and lets them leave in haste', async () => {
    const form = { method: 'POST', url: '/faults/view', fields: [], withFiles: false } as const;
    const failed = await portal.visitor({ ...session }).send(form);
    expect([failed.status, failed.heading]).toEqual([500, 'Sorry, something went wrong']);
    expect(failed.text).toContain('What you sent last may not have been saved.');
    expect(failed.html).toContain('govuk-exit-this-page__button');
    expect(logged).toHaveLength(1);
  });

  it('shows the way out neither to staff nor to a visitor', async () => {
    await grantedRole(portal, await registered(portal, 'olu'), 'officer', '2026-01-01', '2026-12-31');
    for (const headers of [{}, { cookie: (await sessionOf(portal, 'olu')).cookie }])
      expect((await portal.visitor(headers).visit('/faults/view')).html).not.toContain('govuk-exit-this-page');
  });

  it('is a page, too, where the fault is in finding out who asks', async () => {
    for (const path of ['/account', '/nothing/here']) {
      logged.length = 0;
      const failed = await unrecognised(() => portal.visitor({ ...session }).visit(path));
      expect([failed.status, failed.heading]).toEqual([500, 'Sorry, something went wrong']);
      expect(logged).toEqual([expect.stringContaining('function session_actor(')]);
    }
    expect((await portal.visitor({ ...session }).visit('/nothing/here')).status).toBe(404);
  });

  it('is a problem for a program', async () => {
    for (const accept of ['application/json', 'application/problem+json'])
      expect(await problemAt('/faults/view', { accept })).toMatchObject({ type: 'urn:sgf:problem:http.500' });
    expect(await problemAt('/nothing/here', { accept: 'application/json' })).toMatchObject({ status: 404 });
    const browser = { accept: 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8' };
    expect((await portal.visitor(browser).visit('/faults/view')).heading).toBe('Sorry, something went wrong');
  });

  it('is a problem for everybody where even the page about it fails', async () => {
    expect(await problemAt('/faults/frame', { accept: 'text/html' })).toMatchObject({ status: 500 });
    expect(logged).toHaveLength(2);
  });

  const problemAt = async (path: string, headers: Readonly<Record<string, string>>): Promise<unknown> => {
    const answer = await fetch(portal.address + path, { headers });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    return answer.json();
  };
});

/** Keeps what is logged as an error, with its stack. */
const keptIn = (lines: string[]): LoggerService => {
  const nothing = () => undefined;
  return { log: nothing, warn: nothing, error: (line: string, stack: string) => lines.push(`${line}\n${stack}`) };
};
