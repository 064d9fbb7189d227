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
});
