import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Id } from '../../libs/kernel/src/index.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways } from '../support/browser.js';
import { registered } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf, type SessionHeaders } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];
const [phone, desk] = [360, 1280];

interface StoredBudget {
  readonly lines?: readonly Readonly<Record<string, unknown>>[];
}

describeWith(chromium, 'a budget in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let folder: string;
  let windowId: Id<'window'>;
  let amina: Member;
  let bilal: SessionHeaders;
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sgf-files-'));
    portal = await openPortal({ SGF_FILES: folder });
    portal.clock.set('2011-03-01T10:00:00Z');
    ({ windowId } = await aCall().publishedIn(portal));
    portal.clock.set('2011-04-20T10:00:00Z');
    amina = await aMember(portal, 'amina', windowId);
    const colleague = await registered(portal, 'bilal');
    await portal.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'editor')`,
      [amina.organisationId, colleague],
    );
    bilal = await sessionOf(portal, 'bilal');
    browser = await launchChromium(executablePath);
  }, 60_000);

  beforeEach(async () => {
    await portal.sql(`delete from application_section where application_id = $1`, [amina.applicationId]);
    await portal.sql(
      `insert into application_section (application_id, section, version, content, saved_at, saved_by)
       values ($1, 'project', 1, '{"months": 24}', '2011-04-20T10:00:00Z', $2)`,
      [amina.applicationId, amina.actor.id],
    );
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    await rm(folder, { recursive: true });
  });

  /** The budget's page, in a browser of its own. */
  const opened = async (who: SessionHeaders = amina.session, width = desk, path = 'budget'): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    contexts.push(context);
    const [name, value] = who.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: portal.address }]);
    const page = await context.newPage();
    await page.goto(`${portal.address}/applications/${amina.applicationId}/${path}`, { waitUntil: 'load' });
    return page;
  };
  const stored = async (): Promise<StoredBudget> => {
    const [row] = await portal.sql<{ content: StoredBudget }>(
      `select content from application_section where section = 'budget' and application_id = $1`,
      [amina.applicationId],
    );
    return row?.content ?? {};
  };
  const descriptions = async () => ((await stored()).lines ?? []).map(({ description }) => description);
  const says = (page: Page, text: string | RegExp) =>
    page.locator('[data-saving-state]').filter({ hasText: text }).waitFor({ timeout: 15_000 });
  const what = (page: Page, nth = 0) => page.getByLabel('What it is').nth(nth);
  const looksRight = async (page: Page, name: string): Promise<void> => {
    if (lookFolder) await page.screenshot({ path: join(lookFolder, `${name}.png`), fullPage: true });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.content()).not.toMatch(/⟦/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
  };

  describe('that two persons write', () => {
    /** Both have the empty budget open; Bilal saves, Amina writes and is asked to choose. */
    const clashed = async (): Promise<Page> => {
      const [mine, theirs] = [await opened(), await opened(bilal)];
      await what(theirs).fill('What Bilal wrote');
      await says(theirs, 'Saved at');
      await what(mine).fill('What Amina wrote');
      await says(mine, 'somebody else changed');
      await mine.getByRole('button', { name: 'Compare both texts' }).click();
      await mine.getByRole('heading', { name: 'Your budget' }).waitFor();
      return mine;
    };
    /** Until everything that the page would do by itself was done. */
    const settled = (page: Page) => page.waitForLoadState('networkidle');

    it.each([phone, desk])('stays as it is until one chooses, at %d px', async (width) => {
      const page = await clashed();
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      await looksRight(page, `budget-choosing-${width}`);
      await what(page).press('ControlOrMeta+End');
      await what(page).pressSequentially(' and more');
      await settled(page);
      expect(await descriptions()).toEqual(['What Bilal wrote']);
      await page.getByRole('button', { name: 'Save mine in its place' }).click();
      await page.waitForURL(/applications\/[^/]+$/);
      expect(await descriptions()).toEqual(['What Amina wrote and more']);
    });

    it('is the colleague’s where one keeps what is saved, also in one’s own browser', async () => {
      const page = await clashed();
      await page.getByRole('button', { name: 'Keep the one that is saved' }).click();
      await page.waitForURL(/\/budget$/);
      await settled(page);
      expect(await what(page).inputValue()).toBe('What Bilal wrote');
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sgf.kept.')))).toEqual(
        [],
      );
      expect(await descriptions()).toEqual(['What Bilal wrote']);
    });

    it('is chosen between in the same way when one of the two was pasted', async () => {
      const page = await opened(amina.session, desk, 'budget/paste');
      const complaints = complaintsOf(page);
      await page.getByLabel('The rows').fill('Staff\t1\tWhat Amina pasted\tmonth\t12\t1000');
      await page.getByRole('button', { name: 'Read the rows' }).click();
      await page.getByRole('heading', { name: 'This was read' }).waitFor();
      const theirs = await opened(bilal);
      await what(theirs).fill('What Bilal wrote');
      await says(theirs, 'Saved at');
      await page.getByRole('button', { name: 'Take it over' }).click();
      await page.getByRole('heading', { name: 'Your budget' }).waitFor();
      await settled(page);
      expect(await descriptions()).toEqual(['What Bilal wrote']);
      await page.getByRole('button', { name: 'Save mine in its place' }).click();
      await page.waitForURL(/applications\/[^/]+$/);
      expect(await descriptions()).toEqual(['What Amina pasted']);
      expect(complaints.filter((line) => !line.includes('412'))).toEqual([]);
    });
  });

  const paste = (page: Page, text: string) =>
    page.evaluate((pastedText) => {
      const data = new DataTransfer();
      data.setData('text/plain', pastedText);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      return document.activeElement!.dispatchEvent(event);
    }, text);
  const lines = (page: Page) => page.getByRole('group', { name: /^Line \d+$/ });

  it('saves rows that are pasted, adds lines where there are too few, and names what it did not understand', async () => {
    const page = await opened(amina.session, phone);
    const complaints = complaintsOf(page);
    await page.getByLabel('Category').nth(1).focus();
    const rows = ['Personal\tAño 2\tUna enfermera\tmes\t12\t1.000', 'Beer\t1\tA driver\tmonth\t1\t10'];
    const more = ['Staff', 'Staff', 'Staff'].map(
      (category, i) => `${category}\t9\tHelper ${i + 1}\tmonth\t1\t10\tnote`,
    );
    await paste(page, [...rows, ...more].join('\n'));
    const told = page.locator('[data-sgf-pasted]');
    await told.getByText('5 rows were put in. This was not understood.').waitFor();
    expect(await told.getByRole('listitem').allInnerTexts()).toEqual([
      'Line 3: “Beer”',
      ...[4, 5, 6].flatMap((line) => [`Line ${line}: “9”`, `Line ${line}: “note”`]),
    ]);
    expect(await lines(page).count()).toBe(6);
    await says(page, 'Saved at');
    expect((await stored()).lines).toMatchObject([
      { category: 'staff', year: 2, description: 'Una enfermera', quantity: '12.00', price: '1000.00' },
      { description: 'A driver' },
      ...[1, 2, 3].map((i) => ({ category: 'staff', description: `Helper ${i}` })),
    ]);
    await looksRight(page, 'budget-pasted-360');
    expect(complaints).toEqual([]);
  });

  it('takes more lines and sources while the line is cut, and saves them when it is back', async () => {
    const page = await opened(amina.session, phone);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Add a line' }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('A fourth line');
    await page.getByRole('button', { name: 'Add a source' }).click();
    await page.keyboard.type('A city');
    await says(page, 'connection');
    await looksRight(page, 'budget-offline-360');
    expect(await lines(page).count()).toBe(4);
    await page.context().setOffline(false);
    await says(page, 'Saved at');
    expect(await stored()).toMatchObject({
      lines: [{ description: 'A fourth line' }],
      coFunding: [{ source: 'A city' }],
    });
  });

  it('goes to the line below with Enter, and saves', async () => {
    const page = await opened();
    await what(page).fill('A nurse');
    await what(page).press('Enter');
    await says(page, 'Saved at');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('name'))).toBe(
      await what(page, 1).getAttribute('name'),
    );
    expect([new URL(page.url()).pathname, await descriptions()]).toEqual([
      `/applications/${amina.applicationId}/budget`,
      ['A nurse'],
    ]);
  });

  it('goes on saving beside a text that is too long, and says which, with how many letters are too many', async () => {
    const page = await opened(amina.session, phone);
    await what(page).fill('x'.repeat(501));
    await what(page, 1).fill('A driver');
    await says(page, 'but not this');
    await page.getByRole('link', { name: 'Write at most 500 characters.' }).click();
    expect(await page.evaluate(() => document.activeElement!.getAttribute('name'))).toBe(
      await what(page).getAttribute('name'),
    );
    await page.getByText('You have 1 character too many').first().waitFor();
    expect(await descriptions()).toEqual([undefined, 'A driver']);
    await looksRight(page, 'budget-too-long-360');
    await what(page).fill('A nurse');
    await says(page, /Saved at [^,]+$/);
    expect(await descriptions()).toEqual(['A nurse', 'A driver']);
  });

  it('leaves empty lines below those that somebody else put there', async () => {
    const [mine, theirs] = [await opened(), await opened(bilal)];
    await what(theirs).fill('What Bilal wrote');
    await theirs.getByLabel('How many').first().fill('2');
    await theirs.getByLabel('Price of one').first().fill('300');
    await says(theirs, 'Saved at');
    await theirs.waitForFunction(() =>
      document.querySelector('[data-sgf-total=requested]')!.textContent!.includes('600'),
    );
    await mine.getByLabel('From whom').fill('A city');
    await says(mine, 'put in beside it');
    expect(await what(mine).inputValue()).toBe('What Bilal wrote');
    expect(await lines(mine).count()).toBe(4);
    await mine.locator('[data-sgf-total=requested]').filter({ hasText: '600.00' }).waitFor();
  });

  it('says aloud that a limit is broken, and kept again; no other number', async () => {
    const page = await opened();
    const aloud = page.locator('[data-sgf-aloud]');
    await page.getByLabel('How many').first().fill('1');
    await page.getByLabel('Price of one').first().pressSequentially('25000.01');
    await aloud.filter({ hasText: /^Year 1, at most: not within the limit\.$/ }).waitFor({ state: 'attached' });
    await page.getByLabel('Price of one').first().fill('25000');
    await aloud.filter({ hasText: /^Year 1, at most: within the limit again\.$/ }).waitFor({ state: 'attached' });
    expect(await page.locator('[aria-live]:not([role]) [data-sgf-total]').count()).toBe(0);
  });
});
