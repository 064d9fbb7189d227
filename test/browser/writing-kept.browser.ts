import type { Page } from 'playwright-core';
import { SaveSection } from '../../libs/applications/src/index.js';
import { axeViolations, complaintsOf, scrollsSideways } from '../support/browser.js';
import { chromium, describeWith } from '../support/suites.js';
import {
  type Begun,
  endCutOff,
  kept,
  nothingKept,
  onSaving,
  openWriting,
  said,
  saidOfEarlier,
  story,
} from '../support/writing-in-browser.js';

describeWith(chromium, 'text that a browser keeps', (executablePath) => {
  let world: Awaited<ReturnType<typeof openWriting>>;

  beforeAll(async () => {
    world = await openWriting(executablePath);
  }, 60_000);
  afterAll(() => world?.close());
  afterEach(() => world.leave());

  const proceed = (page: Page): Promise<void> =>
    page.getByRole('button', { name: 'Save and continue', exact: true }).click();
  /** A tab that ends with a text that did not go up. */
  const endsWith = async ({ context, open }: Begun, text: string): Promise<void> => {
    const page = await open();
    const back = await onSaving(context, (route) => route.abort());
    await story(page).fill(text);
    await said(page, 'the fund’s server does not answer');
    await endCutOff(page);
    await back();
  };

  it('is not lost by a page that came back with what is wrong', async () => {
    const begun = await world.begun();
    await endsWith(begun, 'Of a tab that is gone');
    const { context } = begun;
    // The page comes back without its script having run before: its text is that of the form.
    const page = await context.newPage();
    await context.route('**/assets/writing*', (route) => route.abort());
    await page.goto(`${begun.address}/sections/extra`);
    await page.getByLabel('About people').fill('many');
    await context.unrouteAll();
    await onSaving(context, (route) => route.abort());
    await proceed(page);
    await page.getByText('There is a problem').waitFor();
    await saidOfEarlier(page, 'is only in this browser');
    expect(await kept(page)).toBe(2);
  });

  it('is shown one text after another, when two tabs have ended', async () => {
    const begun = await world.begun();
    const [one, other] = [await begun.open(), await begun.open()];
    const back = await onSaving(begun.context, (route) => route.abort());
    await story(one).fill('Of the first tab');
    await said(one, 'the fund’s server does not answer');
    await story(other).fill('Of the second tab');
    await said(other, 'the fund’s server does not answer');
    await endCutOff(one);
    await endCutOff(other);
    await back();
    const next = await begun.open();
    await saidOfEarlier(next, 'is only in this browser');
    expect([await kept(next), await world.stored(begun.id)]).toEqual([1, { story: 'Of the first tab' }]);
    await next.getByRole('button', { name: 'Look at it and save it' }).click();
    await next.getByLabel('Both, one after the other').check();
    expect(await kept(next)).toBe(1);
    await proceed(next);
    await next.waitForURL('**/documents');
    await next.goto(begun.address);
    await nothingKept(next);
    expect(await world.stored(begun.id)).toEqual({ story: 'Of the first tab\n\nOf the second tab' });
  });

  it('stays while a choice between two texts does not arrive', async () => {
    const begun = await world.begun();
    await endsWith(begun, 'Mine');
    await world.portal
      .get(SaveSection)
      .execute(begun.actor, begun.id, { section: 'extra', content: { story: 'Theirs' } });
    const page = await begun.open();
    await saidOfEarlier(page, 'is only in this browser');
    await page.getByRole('button', { name: 'Look at it and save it' }).click();
    await page.getByLabel('What I wrote', { exact: true }).check();
    await begun.context.route('**/sections/extra', (route) => route.abort());
    await proceed(page);
    await page.waitForURL('chrome-error://**');
    await begun.context.unrouteAll();
    await page.goto(`${begun.address}/sections/extra`);
    await saidOfEarlier(page, 'is only in this browser');
    expect(await kept(page)).toBe(1);
  });

  it('is not taken for saved when the browser itself brings back what was typed', async () => {
    const { id, address, context, open } = await world.begun();
    const page = await open();
    const back = await onSaving(context, (route) => route.abort());
    await story(page).fill('Typed before going back');
    await said(page, 'the fund’s server does not answer');
    await page.goto(address);
    await back();
    await page.goBack();
    await said(page, 'Saved at');
    await nothingKept(page);
    expect(await world.stored(id)).toEqual({ story: 'Typed before going back' });
  });

  it('is saved, too, when it was typed before the script had come', async () => {
    const { id, address, context } = await world.begun();
    const page = await context.newPage();
    let letGo = (): void => undefined;
    const open = new Promise<void>((resolve) => (letGo = resolve));
    await context.route('**/assets/writing*', async (route) => {
      await open;
      await route.continue();
    });
    await page.goto(`${address}/sections/extra`, { waitUntil: 'commit' });
    await story(page).fill('Typed early');
    letGo();
    await said(page, 'Saved at');
    expect(await world.stored(id)).toEqual({ story: 'Typed early' });
  });

  it.each([
    ['holds nothing', `Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no'); } })`],
    [
      'holds nothing at all',
      `for (const name of ['sessionStorage', 'localStorage'])
         Object.defineProperty(window, name, { get() { throw new Error('no'); } })`,
    ],
  ])('is saved while one types where a browser %s', async (_, script) => {
    const { id, context, open } = await world.begun();
    await context.addInitScript(script);
    const page = await open();
    await story(page).fill('Nothing is kept here');
    await said(page, 'Saved at');
    expect(await world.stored(id)).toEqual({ story: 'Nothing is kept here' });
    expect(complaintsOf(page)).toEqual([]);
  });

  it('counts from today where the clock was wrong, and is told of before it is thrown away', async () => {
    const begun = await world.begun();
    await endsWith(begun, 'From 1970');
    const page = await begun.open('');
    const backdate = (since: number): Promise<void> =>
      page.evaluate((at) => {
        const key = Object.keys(localStorage).find((one) => one.startsWith('sgf.kept.'))!;
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)!), since: at }));
      }, since);
    await backdate(1000);
    await onSaving(begun.context, (route) => route.abort());
    await page.goto(`${begun.address}/sections/extra`);
    await saidOfEarlier(page, /Text of yours from \d\d:\d\d is only in this browser/);
    await backdate(Date.now() - 20 * 86_400_000);
    await page.reload();
    await saidOfEarlier(page, /Text of yours from \d+ \w+ \d{4}.* is only in this browser/);
    expect(await kept(page)).toBe(1);
  });

  it('is told of where one goes next, and before one signs out', async () => {
    const begun = await world.begun();
    await endsWith(begun, 'Only here');
    const page = await begun.open('');
    const unsaved = page.getByRole('region', { name: 'Not saved yet' });
    const link = unsaved.getByRole('link', { name: 'The house' });
    expect(await link.getAttribute('href')).toBe(new URL(`${begun.address}/sections/extra`).pathname);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Before you sign out' }).waitFor();
    await unsaved.getByText('Signing out removes from this browser').waitFor();
    expect([await axeViolations(page), await scrollsSideways(page)]).toEqual([[], false]);
    await link.click();
    await said(page, 'with the text that this browser had kept');
    await page.goto(begun.address);
    expect([await unsaved.count(), await kept(page)]).toEqual([0, 0]);
  });
});
