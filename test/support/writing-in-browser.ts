import type { BrowserContext, Page, Route } from 'playwright-core';
import { StartApplication } from '../../libs/applications/src/index.js';
import type { Actor, Id } from '../../libs/kernel/src/index.js';
import { registered } from './builders/account.js';
import { longForm } from './builders/answers.js';
import { aCall } from './builders/call.js';
import { launchChromium, widths } from './browser.js';
import { openPortal } from './portal.js';
import { sessionOf } from './session.js';

/** When applications are written here. */
export const during = '2011-04-20T10:00:00Z';

/** An application that was just begun, with a browser in which its writer is signed in. */
export interface Begun {
  readonly id: Id<'application'>;
  readonly actor: Actor;
  /** Of its task list. */
  readonly address: string;
  readonly context: BrowserContext;
  /** Opens one of its pages in a new tab. */
  open(path?: string): Promise<Page>;
}

/** The portal with a call that asks for everything, and a browser. Close it at the end, and `leave` after each test. */
export const openWriting = async (executablePath: string) => {
  const portal = await openPortal();
  portal.clock.set('2011-03-01T10:00:00Z');
  const call = aCall().withCode('long');
  const [window] = call.input.windows;
  const form = { documents: [{ document: 'registration_certificate', required: true }], ...longForm() };
  const { windowId } = await call.with({ windows: [{ ...window!, form }] }).publishedIn(portal);
  portal.clock.set(during);
  const amina: Actor = { ...(await portal.person()), id: await registered(portal, 'amina') };
  const browser = await launchChromium(executablePath);
  const contexts: BrowserContext[] = [];

  const signIn = async (context: BrowserContext): Promise<void> => {
    const [name, value] = (await sessionOf(portal, 'amina')).cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: portal.address }]);
  };
  const begun = async (width: number = widths[0]): Promise<Begun> => {
    const actor = await inNewOrganisation(portal, amina);
    const [{ id: organisationId }] = actor.organisations as [Actor['organisations'][number]];
    const { id } = await portal
      .get(StartApplication)
      .execute(actor, { windowId: windowId as Id<'window'>, organisationId });
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    contexts.push(context);
    await signIn(context);
    const address = `${portal.address}/applications/${id}`;
    const open = async (path = '/sections/extra'): Promise<Page> => {
      const page = await context.newPage();
      page.on('dialog', (dialog) => void dialog.accept());
      await page.goto(address + path, { waitUntil: 'load' });
      return page;
    };
    return { id, actor, address, context, open };
  };
  const stored = async (id: string, section = 'extra'): Promise<unknown> => {
    const [row] = await portal.sql<{ content: unknown }>(
      'select content from application_section where application_id = $1 and section = $2',
      [id, section],
    );
    return row?.content;
  };
  return {
    ...{ portal, browser, signIn, begun, stored },
    /** Closes the browsers of a test. */
    leave: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      portal.clock.set(during);
    },
    close: async () => {
      await browser.close();
      await portal.close();
    },
  };
};

/** Waits until the line below the form says something. */
export const said = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('[data-saving-state]').filter({ hasText: text }).waitFor({ timeout: 30_000 });

/** Waits until the line of what earlier tabs have left says something. */
export const saidOfEarlier = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('[data-earlier-state]').filter({ hasText: text }).waitFor({ timeout: 30_000 });

/** Ends a tab whose line is dead: what Playwright holds up goes through as soon as its page is gone. */
export const endCutOff = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('the line is dead'));
  });
  await page.close();
};

/** How many texts the browser keeps. */
export const kept = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sgf.kept.')).length);

/** Waits until the browser keeps none. */
export const nothingKept = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('sgf.kept.')));
};

/** The long text of the section that has every kind of question. */
export const story = (page: Page) => page.getByLabel('About story');

/** Answers the attempts of a section page to save by itself; gives the way to let them through again. */
export const onSaving = async (
  context: BrowserContext,
  answer: (route: Route) => Promise<void>,
): Promise<() => Promise<void>> => {
  const handle = (route: Route): Promise<void> =>
    route.request().method() === 'PUT' ? answer(route) : route.continue();
  await context.route('**/sections/extra', handle);
  return () => context.unroute('**/sections/extra', handle);
};

const inNewOrganisation = async (portal: Awaited<ReturnType<typeof openPortal>>, person: Actor): Promise<Actor> => {
  const id = await portal.organisation();
  await portal.sql('delete from membership where person_id = $1', [person.id]);
  await portal.sql(
    `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
    [id, person.id],
  );
  return { ...person, organisations: [{ id, part: 'owner' }] };
};
