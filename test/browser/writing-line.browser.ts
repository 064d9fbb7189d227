import type { BrowserContext, Page, Route } from 'playwright-core';
import { MergeSection, printsOf } from '../../libs/applications/src/index.js';
import { chromium, describeWith } from '../support/suites.js';
import {
  endCutOff,
  kept,
  nothingKept,
  onSaving,
  openWriting,
  said,
  saidOfEarlier,
  story,
} from '../support/writing-in-browser.js';

describeWith(chromium, 'an application on a line that breaks', (executablePath) => {
  let world: Awaited<ReturnType<typeof openWriting>>;

  beforeAll(async () => {
    world = await openWriting(executablePath);
  }, 60_000);
  afterAll(() => world?.close());
  afterEach(() => world.leave());

  const proceed = (page: Page, to: string): Promise<unknown> =>
    Promise.all([page.waitForURL(to), page.getByRole('button', { name: 'Save and continue', exact: true }).click()]);
  /** The server saves, and its answer does not arrive. */
  const loses = async (route: Route): Promise<void> => {
    await route.fetch();
    await route.abort();
  };
  /** Holds the attempts to save until they are let go. */
  const held = async (context: BrowserContext) => {
    let letGo = (): void => undefined;
    let arrived = (): void => undefined;
    const open = new Promise<void>((resolve) => (letGo = resolve));
    const first = new Promise<void>((resolve) => (arrived = resolve));
    await onSaving(context, async (route) => {
      arrived();
      await open;
      await route.continue();
    });
    return { first, letGo };
  };

  it('saves what was typed after an answer that broke off', async () => {
    const { id, context, open } = await world.begun();
    const page = await open();
    const whole = await onSaving(context, async (route) => {
      const whole = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'application/json', body: whole.slice(0, 20) });
    });
    await story(page).fill('Half an answer');
    await said(page, 'the fund’s server does not answer');
    await whole();
    await story(page).fill('Half an answer, and the rest');
    await said(page, 'Saved at');
    expect(await world.stored(id)).toEqual({ story: 'Half an answer, and the rest' });
    await proceed(page, '**/documents');
  });

  it('does not clash with oneself when the answer to a save was lost', async () => {
    const { id, context, open } = await world.begun();
    const page = await open();
    const back = await onSaving(context, loses);
    await story(page).fill('ab');
    await said(page, 'the fund’s server does not answer');
    await story(page).fill('abc');
    await back();
    await said(page, 'Saved at');
    await nothingKept(page);
    expect(await world.stored(id)).toEqual({ story: 'abc' });
  });

  it('does not clash with oneself when the tab ended after it', async () => {
    const { id, actor, context, open } = await world.begun();
    const page = await open();
    await story(page).fill('a');
    await said(page, 'Saved at');
    await onSaving(context, loses);
    await story(page).fill('ab');
    await said(page, 'the fund’s server does not answer');
    await story(page).fill('abc');
    await endCutOff(page);
    await context.unrouteAll();
    const seen = printsOf({ story: 'ab' });
    const input = { section: 'extra', content: { story: 'ab', motto: 'Home' }, seen };
    await world.portal.get(MergeSection).execute(actor, id, input, 2);
    const next = await open();
    await said(next, 'with the text that this browser had kept');
    await nothingKept(next);
    expect(await world.stored(id)).toEqual({ story: 'abc', motto: 'Home' });
  });

  it('goes on after a save that is under way, however slow, with all that was typed since', async () => {
    const { id, context, open } = await world.begun();
    const page = await open();
    const { first, letGo } = await held(context);
    await story(page).fill('One');
    await first;
    await story(page).fill('One and two');
    await page.getByRole('button', { name: 'Save and continue', exact: true }).click();
    letGo();
    await page.waitForURL('**/documents');
    expect(await world.stored(id)).toEqual({ story: 'One and two' });
  });

  it('does not load the page anew under somebody who types while kept text goes up', async () => {
    const { id, context, open } = await world.begun();
    const page = await open();
    const back = await onSaving(context, (route) => route.abort());
    await story(page).fill('Kept');
    await said(page, 'the fund’s server does not answer');
    await endCutOff(page);
    await back();
    const { first, letGo } = await held(context);
    const next = await open();
    await first;
    await next.getByLabel('About motto').fill('Home');
    await next.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
    letGo();
    await said(next, 'Saved at');
    await nothingKept(next);
    expect(await next.evaluate('globalThis.isTheSame')).toBe(true);
    expect(await world.stored(id)).toEqual({ story: 'Kept', motto: 'Home' });
    expect(await story(next).inputValue()).toBe('Kept');
  });

  it.each([500, 503, 429])('tries again after an answer of %i', async (status) => {
    const { id, context, open } = await world.begun();
    const page = await open();
    const back = await onSaving(context, (route) => route.fulfill({ status, body: '<p>Later</p>' }));
    await story(page).fill('Patient');
    await said(page, 'the fund’s server does not answer');
    await back();
    await said(page, 'Saved at');
    expect(await world.stored(id)).toEqual({ story: 'Patient' });
  });

  it.each([
    [413, undefined, 'this page holds more text than can be sent'],
    [422, { why: 'Something is wrong.' }, 'Not saved: Something is wrong. Your text is kept'],
    [400, undefined, 'Not saved: the fund’s server did not take it. Your text is kept'],
  ])('says what is wrong after an answer of %i, and goes on after the next change', async (status, json, text) => {
    const { id, context, open } = await world.begun();
    const page = await open();
    const back = await onSaving(context, (route) =>
      route.fulfill(json ? { status, json } : { status, contentType: 'text/html', body: '<p>No</p>' }),
    );
    await story(page).fill('Too much');
    await said(page, text);
    expect(await kept(page)).toBe(1);
    await back();
    await story(page).fill('Much');
    await said(page, 'Saved at');
    expect(await world.stored(id)).toEqual({ story: 'Much' });
    await nothingKept(page);
  });

  it('does not take a server that fails for the end of the session', async () => {
    const { id, context, open } = await world.begun();
    const page = await open();
    await world.portal.sql('delete from session');
    await world.signIn(context);
    let failures = 1;
    await context.route('**/sections/extra', (route) =>
      route.request().method() === 'GET' && failures-- > 0
        ? route.fulfill({ status: 503, body: '<p>Later</p>' })
        : route.continue(),
    );
    await story(page).fill('With a new token');
    await said(page, 'the fund’s server does not answer');
    await said(page, 'Saved at');
    expect(await world.stored(id)).toEqual({ story: 'With a new token' });
  });

  it('shows text of an earlier tab in a place of its own, which typing does not cover', async () => {
    const { context, open } = await world.begun();
    const page = await open();
    const back = await onSaving(context, (route) => route.abort());
    await story(page).fill('Typed before');
    await said(page, 'the fund’s server does not answer');
    await endCutOff(page);
    await back();
    await onSaving(context, (route) => route.fulfill({ status: 412, json: {} }));
    const next = await open();
    await saidOfEarlier(next, 'is only in this browser');
    await next.getByLabel('About motto').fill('Home');
    await said(next, 'somebody else changed the same text');
    expect(await next.getByRole('button', { name: 'Look at it and save it' }).isVisible()).toBe(true);
  });
});
