import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, launchChromium, scrollsSideways } from '../support/browser.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import { openPortal, type Portal } from '../support/portal.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];
const aFile = (name: string, size = 2000, head = '%PDF-1.7 ') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from(head), Buffer.alloc(size, 'x')]),
});

describeWith(chromium, 'files on their way', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let amina: Member;
  let page: Page;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const documents = [
      { document: 'registration_certificate', required: true },
      { document: 'audited_statements', required: false },
    ];
    const { windowId } = await aCall().asking({ documents }).publishedIn(portal);
    portal.clock.set('2011-04-20T10:00:00Z');
    amina = await aMember(portal, 'amina', windowId);
    browser = await launchChromium(executablePath);
  }, 60_000);

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const [name, value] = amina.session.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: portal.address }]);
    page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${portal.address}/applications/${amina.applicationId}/documents`, { waitUntil: 'load' });
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const looksRight = async (name: string): Promise<void> => {
    if (lookFolder) await page.screenshot({ path: join(lookFolder, `${name}.png`), fullPage: true });
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
  };
  const send = async (document: string, ...files: ReturnType<typeof aFile>[]): Promise<void> => {
    const form = page.locator(`form[data-sgf-document=${document}]`);
    await form.locator('input[type=file]').setInputFiles(files);
    await form.getByRole('button').last().click();
  };
  const attached = async (): Promise<string[]> =>
    (
      await portal.sql<{ name: string }>(
        `select f.name from application_document d join file f on f.id = d.file_id where d.removed_at is null order by 1`,
      )
    ).map(({ name }) => name);

  it('are not sent once more because the server was in trouble when all of it had come', async () => {
    let [pieces, tries] = [0, 0];
    page.on('request', (request) => (pieces += request.method() === 'PATCH' ? 1 : 0));
    await page.route('**/uploads/*/document', (route) => {
      tries += 1;
      return tries === 1 ? route.fulfill({ status: 503, body: '' }) : route.continue();
    });
    await send('registration_certificate', aFile('troubled.pdf'));
    await page.getByRole('link', { name: 'troubled.pdf' }).waitFor();
    expect([pieces, tries]).toEqual([1, 2]);
  });

  it('wait on the server while somebody signs in again', async () => {
    let pieces = 0;
    page.on('request', (request) => (pieces += request.method() === 'PATCH' ? 1 : 0));
    await page.route('**/uploads/*/document', (route) => route.fulfill({ status: 401, body: '{}' }));
    await send('registration_certificate', aFile('signed-out.pdf'));
    await page.getByText('signed-out.pdf could not be added yet: you are signed out').waitFor();
    await looksRight('documents-signed-out-360');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tus')).length)).toBe(1);
    expect(pieces).toBe(1);
  });

  it('that were stopped while the line was cut do not come back with it', async () => {
    await page.context().setOffline(true);
    await send('registration_certificate', aFile('stopped.pdf'));
    await page.getByText('No connection. stopped.pdf').waitFor();
    await page.getByRole('button', { name: 'Stop sending stopped.pdf' }).click();
    await page.getByText('No connection. stopped.pdf').waitFor({ state: 'detached' });
    await page.context().setOffline(false);
    await page.waitForFunction(() => navigator.onLine);
    // What is sent afterwards has arrived before what was stopped could have. By another button: one that was pressed is dead
    // for a second.
    await send('audited_statements', aFile('later.pdf'));
    await page.getByRole('link', { name: 'later.pdf' }).waitFor();
    expect(await attached()).not.toContain('stopped.pdf');
  });

  it('do not stop others that are still on their way, and a refusal stays to be read', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/uploads/*/document', async (route) => {
      if (route.request().postData()?.includes('audited_statements')) await held;
      await route.continue();
    });
    await send('audited_statements', aFile('slow.pdf'));
    await send('registration_certificate', aFile('quick.pdf'), aFile('page.pdf', 10, '<html>'));
    await page.getByText('quick.pdf was added.').waitFor();
    await page.getByText('page.pdf could not be added.').waitFor();
    letGo();
    await page.getByText('slow.pdf was added.').waitFor();
    expect(await page.getByText('page.pdf could not be added.').isVisible()).toBe(true);
    await looksRight('documents-some-refused-360');
    await page.getByRole('link', { name: 'Show the files that were added' }).click();
    await page.getByRole('link', { name: 'slow.pdf' }).waitFor();
    await page.getByRole('link', { name: 'quick.pdf' }).waitFor();
  });

  it('take the place of another one piece by piece', async () => {
    await send('registration_certificate', aFile('old.pdf'));
    await page.getByRole('link', { name: 'old.pdf' }).click();
    await page.getByRole('heading', { name: 'old.pdf' }).waitFor();
    let pieces = 0;
    page.on('request', (request) => (pieces += request.method() === 'PATCH' ? 1 : 0));
    await page.getByLabel('Choose the new file').setInputFiles(aFile('new.pdf', 1_200_000));
    await page.getByRole('button', { name: 'Replace' }).click();
    await page.waitForURL('**/documents');
    await page.getByRole('link', { name: 'new.pdf' }).waitFor();
    expect(await attached()).toContain('new.pdf');
    expect(await attached()).not.toContain('old.pdf');
    expect(pieces).toBe(3);
  });
});
