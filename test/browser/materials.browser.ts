import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AttachProfileDocument } from '../../libs/identity/src/index.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import { openPortal, type Portal } from '../support/portal.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];
const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(size, 'x')]);

describeWith(chromium, 'documents and the budget in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let amina: Member;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const documents = [
      { document: 'registration_certificate', required: true },
      { document: 'audited_statements', required: false },
    ];
    const form = { documents };
    const { windowId } = await aCall().asking(form).publishedIn(portal);
    portal.clock.set('2011-04-20T10:00:00Z');
    amina = await aMember(portal, 'amina', windowId);
    await portal.sql(
      `insert into application_section (application_id, section, version, content, saved_at, saved_by)
       values ($1, 'project', 1, '{"months": 24}', '2011-04-20T10:00:00Z', $2)`,
      [amina.applicationId, amina.actor.id],
    );
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const contextOf = async (width: number): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const [name, value] = amina.session.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: portal.address }]);
    return context;
  };
  const opened = async (width: number, path: string): Promise<Page> => {
    const page = await (await contextOf(width)).newPage();
    await page.goto(`${portal.address}/applications/${amina.applicationId}/${path}`, { waitUntil: 'load' });
    return page;
  };
  const looksRight = async (page: Page, name: string): Promise<void> => {
    if (lookFolder)
      await page.screenshot({ path: join(lookFolder, `${name.replace(/\W+/g, '-')}.png`), fullPage: true });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.content()).not.toMatch(/⟦/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
  };
  const chooser = (page: Page) => page.locator('#file-registration_certificate');
  const add = (page: Page) => page.getByRole('button', { name: /Add to the application\W+Certificate/ }).click();

  test('a file goes on where the line was cut, also after the page was left', async () => {
    const page = await opened(360, 'documents');
    const complaints = complaintsOf(page);
    const pieces: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH') pieces.push(request.headers()['upload-offset'] ?? '');
    });
    // On the disk, so that it is the same file for the browser when it is chosen again.
    const file = join(portal.folder, 'certificate.pdf');
    await writeFile(file, pdf(3_000_000));
    await page.route('**/uploads/*', async (route) => {
      if (route.request().method() === 'PATCH' && pieces.length > 2) return route.abort('connectionfailed');
      return route.continue();
    });
    await chooser(page).setInputFiles(file);
    await add(page);
    await page.getByText('No connection.').waitFor();
    await looksRight(page, 'documents waiting 360');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.unroute('**/uploads/*');
    const before = pieces.length;
    await chooser(page).setInputFiles(file);
    await add(page);
    await page.getByRole('link', { name: 'certificate.pdf' }).waitFor();
    expect(Number(pieces[before])).toBeGreaterThanOrEqual(1_000_000);
    const [row] = await portal.sql<{ bytes: string }>('select bytes from file');
    expect(Number(row!.bytes)).toBe(3_000_009);
    expect(complaints.filter((each) => !/ERR_CONNECTION_FAILED|Failed to load/.test(each))).toEqual([]);
    await page.context().close();
  });

  test('a file that is no document is refused in words', async () => {
    const page = await opened(1280, 'documents');
    await chooser(page).setInputFiles({ name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
    await add(page);
    await page.getByText('page.pdf could not be added.').waitFor();
    await looksRight(page, 'documents refused 1280');
    await page.context().close();
  });

  test.each(widths)('that the proof of what others pay is lacking is told at %d px', async (width) => {
    const content = { currency: 'USD', coFunding: [{ id: 'city', source: 'A city', amount: '1000.00' }] };
    await portal.sql(
      `insert into application_section (application_id, section, version, content, saved_at, saved_by)
       values ($1, 'budget', 1, $2, '2011-04-20T10:00:00Z', $3)`,
      [amina.applicationId, JSON.stringify(content), amina.actor.id],
    );
    for (const rest of ['budget', `../${amina.applicationId}`, 'check']) {
      const page = await opened(width, rest);
      await page.getByRole('link', { name: 'Add the proof under Documents' }).waitFor();
      await looksRight(page, `proof lacking ${rest.slice(0, 6)} ${width}`);
      await page.context().close();
    }
    await portal.sql(`delete from application_section where section = 'budget'`);
  });

  test.each(widths)('documents, and one of them, at %d px', async (width) => {
    const page = await opened(width, 'documents');
    await looksRight(page, `documents ${width}`);
    await page.getByRole('link', { name: 'certificate.pdf' }).click();
    await page.getByRole('heading', { name: 'certificate.pdf' }).waitFor();
    await looksRight(page, `document ${width}`);
    await page.context().close();
  });

  test('a file of the profile is handed in with one button, by keyboard alone; one with a virus is not', async () => {
    for (const year of [2009, 2010]) {
      const stream = Readable.from([pdf(90)]);
      const statement = { document: 'audited_statement', year, name: `statement-${year}.pdf`, stream };
      await portal.get(AttachProfileDocument).execute(amina.actor, amina.organisationId, statement);
    }
    await portal.sql(`update file set scan_state = 'infected', quarantined = true where name = 'statement-2009.pdf'`);
    for (const width of widths) {
      const page = await opened(width, 'documents');
      await page.getByText('The scan found a virus in it.').waitFor();
      await looksRight(page, `documents of the profile ${width}`);
      await page.context().close();
    }
    const page = await opened(360, 'documents');
    await page.getByRole('button', { name: /^Use this file\W+Audited statement 2010/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'statement-2010.pdf' }).waitFor();
    await looksRight(page, 'documents used 360');
    await page.context().close();
  });

  test.each(widths)('the budget computes while one types, at %d px', async (width) => {
    const page = await opened(width, 'budget');
    const complaints = complaintsOf(page);
    await page.getByLabel('Category').first().selectOption('Staff');
    await page.getByLabel('What it is').first().fill('A nurse');
    await page.getByLabel('How many').first().fill('12');
    await page.getByLabel('Price of one').first().fill('2,083.34');
    await page
      .getByText(/USD\s25,000\.08/)
      .first()
      .waitFor();
    await page.getByText('not within the limit').first().waitFor();
    await looksRight(page, `budget ${width}`);
    await page.getByLabel('Price of one').first().fill('2,083.33');
    await page
      .getByText(/^0\.04/)
      .first()
      .waitFor();
    expect(await page.getByText('not within the limit').first().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the budget saves itself, and what was typed while the line was cut goes up later', async () => {
    const page = await opened(360, 'budget');
    const state = page.locator('[data-saving-state]');
    await page.getByLabel('What it is').first().fill('A nurse on duty');
    await state.filter({ hasText: /Saved/ }).waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('What it is').first().fill('A nurse on duty at night');
    await state.filter({ hasText: /connection/ }).waitFor();
    await looksRight(page, 'budget offline 360');
    await page.context().setOffline(false);
    await state.filter({ hasText: /Saved/ }).waitFor();
    const [row] = await portal.sql<{ content: { lines: { description: string }[] } }>(
      `select content from application_section where section = 'budget'`,
    );
    expect(row!.content.lines[0]!.description).toBe('A nurse on duty at night');
    await page.context().close();
  });

  test('rows of a spreadsheet are pasted into the fields', async () => {
    const page = await opened(1280, 'budget');
    await page.getByLabel('Category').first().focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Staff\t1\tA nurse\tmonth\t12\t1000\nTravel\tYear 2\tBuses\ttrip\t3\t12,50\n');
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(paste);
    });
    expect(await page.getByLabel('Price of one').nth(1).inputValue()).toBe('12,50');
    await page
      .getByText(/USD\s12,037\.50/)
      .first()
      .waitFor();
    await page.locator('[data-saving-state]').filter({ hasText: /Saved/ }).waitFor();
    await looksRight(page, 'budget pasted 1280');
    await page.context().close();
  });

  test.each(['budget/import', 'budget/paste'].flatMap((path) => widths.map((width) => ({ path, width }))))(
    '$path at $width px',
    async ({ path, width }) => {
      const page = await opened(width, path);
      await looksRight(page, `${path} ${width}`);
      await page.context().close();
    },
  );
});
