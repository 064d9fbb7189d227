import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ApproveSelection, ReleaseOutcomes, WriteFeedback } from '../../libs/selection/src/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { seatedIn, type Ranked } from '../support/builders/board.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

const text = `The problem is described well, and the partners know the places where people arrive.

What would make another application better: say who gives legal aid, and in which language.`;

describeWith(chromium, 'feedback, in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let told: Ranked;
  let waiting: Ranked;
  let callId: string;
  const cookies: Record<string, { name: string; value: string }> = {};

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const board = await seatedIn(portal);
    waiting = await board.ranked(['25000.00', '20000.00'], 'scores_and_written');
    told = await board.ranked(['25000.00', '20000.00'], 'scores_and_written');
    const { organisationId } = told.applications[1]!;
    for (const { id } of told.applications)
      await portal.get(WriteFeedback).execute(told.officer, id, { text, language: 'en' });
    await portal.get(ApproveSelection).execute(board.approver, await board.recorded(told, ['fund'], ['pass_over']));
    await portal.get(ReleaseOutcomes).execute(told.officer, told.windowId);
    const [officer, amina] = [await registered(portal, 'olu'), await registered(portal, 'amina')];
    await grantedRole(portal, officer, 'officer', '2010-01-01', '2026-12-31');
    await portal.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [organisationId, amina],
    );
    const [window] = await portal.sql<{ id: string }>('select call_id as id from call_window where id = $1', [
      waiting.windowId,
    ]);
    callId = window!.id;
    for (const who of ['olu', 'amina']) {
      const [name, value] = (await sessionOf(portal, who)).cookie.split('=') as [string, string];
      cookies[who] = { name, value };
    }
    browser = await launchChromium(executablePath);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const opened = async (who: string, width: number, path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.addCookies([{ ...cookies[who]!, url: portal.address }]);
    const page = await context.newPage();
    await page.goto(portal.address + path, { waitUntil: 'load' });
    return page;
  };
  const looksRight = async (page: Page, name: string): Promise<void> => {
    if (lookFolder) await page.screenshot({ path: join(lookFolder, `feedback-${name}.png`), fullPage: true });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.content()).not.toMatch(/⟦/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
  };

  test.each(widths)('is read below the letter, with a picture beside the figures, at %d px', async (width) => {
    const at = `/applications/${told.applications[1]!.id}`;
    const timeline = await opened('amina', width, `${at}/timeline`);
    const complaints = complaintsOf(timeline);
    await looksRight(timeline, `timeline-${width}`);
    await timeline.getByRole('link', { name: 'Read the feedback' }).click();
    await timeline.waitForURL(/#feedback$/);
    await looksRight(timeline, `letter-${width}`);
    const picture = timeline.locator('#feedback img');
    await picture.scrollIntoViewIfNeeded();
    const loaded = `document.querySelector('#feedback img').naturalWidth`;
    await timeline.waitForFunction(loaded);
    expect(await timeline.evaluate(loaded)).toBe(320);
    await timeline.goto(`${portal.address}${at}/letter?lang=fr`);
    await looksRight(timeline, `letter-fr-${width}`);
    expect(complaints).toEqual([]);
    await timeline.context().close();
  });

  test('stands on paper whole, below the letter', async () => {
    const page = await opened('amina', 1280, `/applications/${told.applications[1]!.id}/letter`);
    await page.emulateMedia({ media: 'print' });
    if (lookFolder) await page.screenshot({ path: join(lookFolder, 'feedback-print.png'), fullPage: true });
    expect(await page.getByText('Feedback on your application').isVisible()).toBe(true);
    expect(await page.locator('.sgf-not-on-paper').first().isVisible()).toBe(false);
    await page.context().close();
  });

  test.each(widths)('is written at the desk, and refused beside what was typed, at %d px', async (width) => {
    const page = await opened('olu', width, `/desk/calls/${callId}/feedback`);
    const complaints = complaintsOf(page);
    await looksRight(page, `list-${width}`);
    await page.locator('td a, th a').first().click();
    await page.locator('summary').first().click();
    await looksRight(page, `write-${width}`);
    expect(complaints).toEqual([]);
    await page.getByLabel('Feedback for the applicant').fill('Amina, 17 years old, would be helped.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.govuk-error-summary').waitFor();
    await looksRight(page, `refused-${width}`);
    expect(await page.getByLabel('Feedback for the applicant').inputValue()).toBe(
      'Amina, 17 years old, would be helped.',
    );
    await page.context().close();
  });
});
