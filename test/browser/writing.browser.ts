import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { MergeSection, SaveSection } from '../../libs/applications/src/index.js';
import { goodPassword } from '../support/builders/account.js';
import { soundAnswers } from '../support/builders/answers.js';
import { axeViolations, complaintsOf, scrollsSideways, widths } from '../support/browser.js';
import { root } from '../support/project.js';
import { chromium, describeWith } from '../support/suites.js';
import {
  endCutOff,
  kept,
  nothingKept,
  openWriting,
  said,
  saidOfEarlier,
  story,
} from '../support/writing-in-browser.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

describeWith(chromium, 'an application in a browser', (executablePath) => {
  let world: Awaited<ReturnType<typeof openWriting>>;

  beforeAll(async () => {
    world = await openWriting(executablePath);
  }, 60_000);
  afterAll(() => world?.close());
  afterEach(() => world.leave());

  const stored = (id: string): Promise<unknown> => world.stored(id);
  const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8');

  it('saves each field by itself, on a phone, and says so', async () => {
    const { id, open } = await world.begun();
    const page = await open();
    await story(page).fill('A house for forty');
    await said(page, 'Saved at');
    expect(await stored(id)).toEqual({ story: 'A house for forty' });
    await page.getByLabel('In a town').check();
    await page.getByLabel('About way').selectOption('way_3');
    await said(page, 'Saved at');
    await page.reload();
    expect(await story(page).inputValue()).toBe('A house for forty');
    expect(await stored(id)).toEqual({ story: 'A house for forty', place: 'urban', way: 'way_3' });
    expect(await kept(page)).toBe(0);
    expect(complaintsOf(page)).toEqual([]);
  });

  it('keeps in the browser what is typed while the line is down, and saves it when it is back', async () => {
    const { id, open, context } = await world.begun();
    const page = await open();
    await context.setOffline(true);
    await story(page).fill('Written in the dark');
    await said(page, 'Not saved: no connection. Your text is kept in this browser');
    await page.getByRole('button', { name: 'Add a row' }).click();
    await page.getByLabel('Function').nth(1).fill('Nurse');
    expect([await stored(id), await kept(page)]).toEqual([undefined, 1]);
    await context.setOffline(false);
    await said(page, 'Saved at');
    expect(await stored(id)).toEqual({ story: 'Written in the dark', staff: [['Nurse', '']] });
    expect(await kept(page)).toBe(0);
  });

  it('brings up what was kept when the page is opened again', async () => {
    const { id, address, open, context } = await world.begun();
    const page = await open();
    await context.setOffline(true);
    await story(page).fill('Not lost');
    await said(page, 'Not saved: no connection');
    await page.goto('about:blank');
    await context.setOffline(false);
    await page.goto(`${address}/sections/extra`);
    // The last attempt of the page that was left may have come through.
    await nothingKept(page);
    await said(page, 'Saved');
    expect([await story(page).inputValue(), await stored(id)]).toEqual(['Not lost', { story: 'Not lost' }]);
    expect(await kept(page)).toBe(0);
  });

  it('survives the end of its tab', async () => {
    const { id, open, context } = await world.begun();
    const page = await open();
    await context.route('**/sections/extra', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await story(page).fill('Typed at the very end');
    await endCutOff(page);
    await context.unroute('**/sections/extra');
    const next = await open();
    // The last attempt of the tab that was closed may have come through.
    await nothingKept(next);
    await said(next, 'Saved');
    expect([await story(next).inputValue(), await stored(id)]).toEqual([
      'Typed at the very end',
      { story: 'Typed at the very end' },
    ]);
  });

  it('lets two tabs write in two answers, and has the person choose between two texts of one', async () => {
    const { id, open } = await world.begun(1280);
    const [one, other] = [await open(), await open()];
    await story(one).fill('In the first tab');
    await said(one, 'Saved at');
    await other.getByLabel('About motto').fill('Home');
    await said(other, 'What somebody else wrote here meanwhile was put in beside it');
    expect(await story(other).inputValue()).toBe('In the first tab');
    expect(await stored(id)).toEqual({ story: 'In the first tab', motto: 'Home' });
    await story(other).fill('In the second tab');
    await said(other, /Saved at/);
    await story(one).fill('In the first tab again');
    await said(one, 'somebody else changed the same text');
    expect(await stored(id)).toMatchObject({ story: 'In the second tab' });
    await one.getByRole('button', { name: 'Compare both texts' }).click();
    await one.getByRole('heading', { name: 'Two of you wrote here' }).waitFor();
    await looksRight(one, 'choosing');
    await one.getByLabel('What I wrote', { exact: true }).check();
    await one.getByRole('button', { name: 'Save and continue' }).click();
    await one.waitForURL('**/documents');
    expect(await stored(id)).toEqual({ story: 'In the first tab again', motto: 'Home' });
    await one.goto(one.url().replace('/documents', ''));
    await nothingKept(one);
  });

  it('tells what a colleague changed while one was offline, and loses neither text', async () => {
    const { id, actor, address, open, context } = await world.begun(1280);
    const page = await open();
    await context.setOffline(true);
    await story(page).fill('Mine');
    await said(page, 'Not saved: no connection');
    await world.portal.get(SaveSection).execute(actor, id, { section: 'extra', content: { story: 'Theirs' } });
    await page.goto('about:blank');
    await context.setOffline(false);
    await page.goto(`${address}/sections/extra`);
    await saidOfEarlier(page, 'is only in this browser');
    await page.getByRole('button', { name: 'Look at it and save it' }).click();
    await page.getByLabel('Both, one after the other').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL('**/documents');
    expect(await stored(id)).toEqual({ story: 'Theirs\n\nMine' });
  });

  it('keeps what is typed after the session is over, and saves it after signing in on the spot', async () => {
    const { id, open } = await world.begun();
    const page = await open();
    await world.portal.sql('delete from session');
    await story(page).fill('Typed signed out');
    await said(page, 'you were signed out');
    await page.getByRole('link', { name: 'Sign in and save it' }).click();
    await page.getByLabel('Email address').fill('amina@example.org');
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/sections/extra');
    await said(page, 'with the text that this browser had kept');
    expect(await stored(id)).toEqual({ story: 'Typed signed out' });
  });

  it('saves what is right beside what is wrong, and says which', async () => {
    const { id, open } = await world.begun();
    const page = await open();
    await page.getByLabel('About people').fill('many');
    await story(page).fill('Right');
    await said(page, /Saved at .* but not this/);
    expect(await page.getByRole('link', { name: 'Write a number' }).getAttribute('href')).toBe('#people');
    expect(await stored(id)).toEqual({ story: 'Right' });
    await page.getByLabel('About people').fill('40');
    await said(page, /Saved at [^,]+$/);
    expect(await stored(id)).toEqual({ story: 'Right', people: 40 });
  });

  it('counts letters as the server does, and asks before leaving only what is not saved', async () => {
    const { open } = await world.begun();
    const page = await open();
    await page.getByLabel('About motto').fill('🕊🕊e\u0301');
    expect(await page.locator('#motto-info').textContent()).toBe('You have 6 characters remaining');
    await page.getByLabel('About motto').fill('12345678901');
    expect(await page.locator('#motto-info').textContent()).toBe('You have 1 character too many');
    await page.getByLabel('About motto').fill('Home');
    await said(page, /Saved at [^,]+$/);
    let asked = 0;
    page.on('dialog', () => (asked += 1));
    await page.goto('about:blank');
    expect(asked).toBe(0);
  });

  it('counts in rows and activities only once the limit is near, as the server does', async () => {
    const { open } = await world.begun();
    const page = await open();
    const info = page.locator('[id="staff[0][0]-info"]');
    await page.getByLabel('Function').fill('x'.repeat(700));
    expect(await info.textContent()).toBe('');
    await page.getByLabel('Function').fill(` ${'x'.repeat(998)} `);
    expect(await info.textContent()).toBe('You have 2 characters remaining');
    await page.getByRole('button', { name: 'Add a row' }).click();
    expect(await page.locator('[id="staff[1][0]-info"]').textContent()).toBe('');
    await page.goto(page.url().replace('extra', 'remedies'));
    await page.getByLabel('Restitution').fill(`- ${'x'.repeat(501)}\n• ${'y'.repeat(400)}`);
    expect(await page.locator('[id="remedies[restitution]-info"]').textContent()).toBe(
      'In the longest activity: You have 1 character too many',
    );
    await looksRight(page, 'limits');
  });

  it('says under a field that a person may be recognised in it, moves nothing that is typed in, and takes it back', async () => {
    const { open } = await world.begun(1280);
    const page = await open();
    const warning = page.locator('[data-traces="story"]');
    await story(page).fill('Amina, 17 years old, escaped.');
    await page.getByLabel('About motto').focus();
    const top = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
    const before = await top();
    await warning.getByText('“Amina, 17 years old” looks like a name next to an age').waitFor();
    expect(await top()).toBeCloseTo(before, 0);
    expect(await page.locator('[data-traces-aloud]').textContent()).toBe(
      'Please look at this once more “Amina, 17 years old” looks like a name next to an age',
    );
    await looksRight(page, 'trace');
    await page.getByLabel('About motto').fill('Home');
    await said(page, 'Saved at');
    await story(page).fill('A girl escaped.');
    await page.waitForFunction(() => document.querySelector('[data-traces="story"]')!.textContent === '');
    expect(await page.locator('[data-traces-aloud]').textContent()).toBe(
      'Nothing here looks like a trace of a person any more.',
    );
    expect(complaintsOf(page)).toEqual([]);
  });

  it('shows what was kept after the deadline, to be copied or saved, and removes it only when told', async () => {
    const { id, address, open, context } = await world.begun();
    const page = await open();
    await story(page).fill('Saved in time');
    await said(page, 'Saved at');
    await context.setOffline(true);
    await story(page).fill('Written while the line was down');
    await page.getByLabel('Function').fill('Nurse');
    await page.getByLabel('Months').fill('12');
    await page.getByLabel('In a town').check();
    await said(page, 'Not saved: no connection');
    await page.goto('about:blank');
    world.portal.clock.set('2011-04-30T22:00:00Z');
    await world.signIn(context);
    await context.setOffline(false);
    await page.goto(`${address}/sections/extra`);
    const here = page.getByRole('region', { name: 'Text that is only in this browser' });
    await here.getByText('Written while the line was down').waitFor();
    const texts = await here.locator('[data-kept-texts]').innerText();
    expect(texts.split(/\n+/)).toEqual([
      ...['About story', 'Written while the line was down', 'About place', 'In a town', 'About staff', 'Nurse · 12'],
    ]);
    expect(await page.getByText('Saved in time').count()).toBe(1);
    await looksRight(page, 'kept-closed');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      here.getByRole('button', { name: 'Save it as a file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.txt$/);
    expect(await textOf(file)).toContain('About story\n\nWritten while the line was down\n');
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.portal.address });
    await here.getByRole('button', { name: 'Copy this text' }).click();
    await here.getByText('The text is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Written while the line was down');
    await page.reload();
    await here.getByText('Written while the line was down').waitFor();
    expect([await kept(page), await stored(id)]).toEqual([1, { story: 'Saved in time' }]);
    await here.getByRole('button', { name: 'Remove it from this browser' }).click();
    await here.getByText('The text was removed from this browser.').waitFor();
    expect(await kept(page)).toBe(0);
    await page.reload();
    await page.getByText('Saved in time').waitFor();
    expect(await here.count()).toBe(0);
    expect(complaintsOf(page)).toEqual([]);
  });

  it('wipes what is kept when one signs out', async () => {
    const { open, context } = await world.begun();
    const page = await open();
    await context.setOffline(true);
    await story(page).fill('Private');
    await said(page, 'Not saved: no connection');
    await context.setOffline(false);
    await said(page, 'Saved at');
    await page.evaluate(() => localStorage.setItem('sgf.kept.another', '{}'));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Before you sign out' }).waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${world.portal.address}/`);
    expect(await kept(page)).toBe(0);
  });

  it('is light: its script weighs less than 12 KB on the line', () => {
    const folder = join(root, 'dist/assets');
    const [script] = readdirSync(folder).filter((name) => /^writing\.\w+\.js\.gz$/.test(name));
    expect(statSync(join(folder, script!)).size).toBeLessThan(12 * 1024);
  });

  const looksRight = async (page: Page, name: string): Promise<void> => {
    if (lookFolder) await page.screenshot({ path: join(lookFolder, `${name}.png`), fullPage: true });
    expect(await axeViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };

  const sections = [
    ...['summary', 'organisation', 'partners', 'problem', 'project', 'countries', 'assistance', 'remedies'],
    ...['work_plan', 'extra', 'declaration'],
  ];

  it.each(widths)('looks right on every page at %i pixels', async (width) => {
    const { id, actor, address, open, context } = await world.begun(width);
    const page = await open('');
    await looksRight(page, `tasks-empty-${width}`);
    const answers = { ...soundAnswers(), organisation: { applyingAs: 'consortium' as const } };
    for (const [section, content] of Object.entries(answers))
      await world.portal.get(MergeSection).execute(actor, id, { section, content: { ...content }, seen: {} }, 0);
    await page.goto(address);
    await looksRight(page, `tasks-${width}`);
    for (const section of sections) {
      await page.goto(`${address}/sections/${section}`);
      await looksRight(page, `${section}-${width}`);
    }
    await page.goto(`${address}/sections/extra`);
    await page.getByLabel('About people').fill('many');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByText('There is a problem').waitFor();
    await looksRight(page, `wrong-${width}`);
    await page.goto(`${world.portal.address}/calls/long/apply`);
    await looksRight(page, `apply-${width}`);
    expect(complaintsOf(page).filter((line) => !line.includes('422'))).toEqual([]);
    world.portal.clock.set('2011-04-30T22:00:00Z');
    await world.signIn(context);
    for (const path of ['', '/sections/project', '/sections/remedies']) {
      await page.goto(address + path);
      await looksRight(page, `closed${path.replaceAll('/', '-')}-${width}`);
    }
  });
});
