import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/browser.js';
import { longForm } from '../support/builders/answers.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import { openPortal, type Portal } from '../support/portal.js';
import { chromium, describeWith } from '../support/suites.js';

const elsewhere = 'https://www.bbc.co.uk/weather';

describeWith(chromium, 'leaving in haste, in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let amina: Member;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const call = aCall();
    const [window] = call.input.windows;
    const documents = [{ document: 'registration_certificate', required: true }];
    const form = { documents, ...longForm() };
    const { windowId } = await call.with({ windows: [{ ...window!, form }] }).publishedIn(portal);
    portal.clock.set('2011-04-20T10:00:00Z');
    amina = await aMember(portal, 'amina', windowId);
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  /** A page of the application whose questions before leaving are answered with “stay”. */
  const opened = async (path: string): Promise<{ readonly page: Page; readonly asked: string[] }> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const [name, value] = amina.session.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: portal.address }]);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.route(`${elsewhere}**`, (route) => route.fulfill({ body: 'Weather', contentType: 'text/html' }));
    await page.goto(`${portal.address}/applications/${amina.applicationId}/${path}`, { waitUntil: 'load' });
    return { page, asked };
  };

  const waysOut: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    'the button': (page) => page.locator('.govuk-exit-this-page__button').click(),
    'Shift, three times': async (page) => {
      for (const _ of [1, 2, 3]) await page.keyboard.press('Shift');
    },
  };

  describe.each(Object.entries(waysOut))('by %s', (_, leave) => {
    const isElsewhere = async (page: Page, asked: readonly string[]): Promise<void> => {
      await leave(page);
      await page.waitForURL(elsewhere);
      expect(asked).toEqual([]);
      await page.context().close();
    };

    test('nothing is asked while what was typed is not saved', async () => {
      const { page, asked } = await opened('sections/extra');
      await page.route('**/sections/extra', (route) =>
        route.request().method() === 'PUT' ? route.abort() : route.continue(),
      );
      await page.getByLabel('About story').pressSequentially('Somebody comes in');
      await isElsewhere(page, asked);
    });

    test('nothing is asked while there is no line', async () => {
      const { page, asked } = await opened('sections/extra');
      await page.context().setOffline(true);
      await page.getByLabel('About story').pressSequentially('Somebody comes in');
      await page.locator('[data-saving-state]').filter({ hasText: 'no connection' }).waitFor();
      await isElsewhere(page, asked);
    });

    test('nothing is asked while a file goes up', async () => {
      const { page, asked } = await opened('documents');
      const begun = page.waitForRequest('**/uploads?*');
      // Nobody answers: the file is on its way for as long as one looks.
      await page.route('**/uploads?*', () => undefined);
      const buffer = Buffer.from('%PDF-1.7 a certificate');
      await page
        .locator('#file-registration_certificate')
        .setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer });
      await page.getByRole('button', { name: /Add to the application\W+Certificate/ }).click();
      await begun;
      await isElsewhere(page, asked);
    });
  });

  test('whoever leaves otherwise is asked, so that nothing is lost by chance', async () => {
    const { page, asked } = await opened('sections/extra');
    await page.context().setOffline(true);
    await page.getByLabel('About story').pressSequentially('Not saved yet');
    await page.locator('[data-saving-state]').filter({ hasText: 'no connection' }).waitFor();
    const question = page.waitForEvent('dialog');
    await page.locator('header a').first().click({ noWaitAfter: true });
    await question;
    expect(asked).toEqual(['beforeunload']);
    await page.context().close();
  });
});
