import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { samplePages } from '../support/sample-pages.js';
import { freshAssets, samplePortal } from '../support/sample-portal.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

const nameOf = (path: string, width: number, scripts: boolean): string =>
  `${path.replace(/\W+/g, '-')}-${width}${scripts ? '' : '-plain'}.png`;

describeWith(chromium, 'the portal’s pages and parts', (executablePath) => {
  let server: FastifyInstance;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    server = await samplePortal(await freshAssets());
    address = await server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const looks = Object.keys(samplePages).flatMap((path) => [
    ...widths.map((width) => ({ path, width, scripts: true })),
  ]);
  const rich = ['/form', '/parts'].flatMap((path) => [
    { path: `${path}?rtl`, width: widths[0], scripts: true },
    { path, width: widths[0], scripts: false },
  ]);

  test.each([...looks, ...rich])('$path at $width px, scripts: $scripts', async ({ path, width, scripts }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: scripts });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(address + path, { waitUntil: 'load' });
    expect(await page.locator('h1').count()).toBeGreaterThan(0);
    if (scripts) {
      expect(await scrollsSideways(page)).toBe(false);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.locator('body.js-enabled').count()).toBe(1);
    }
    if (lookFolder) await page.screenshot({ path: join(lookFolder, nameOf(path, width, scripts)), fullPage: true });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the error summary takes the focus and leads to the field', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/form`);
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
    await page.getByRole('link', { name: 'Say why.' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('title');
    await page.close();
  });

  test('characters are counted while they are typed', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/form`);
    await page.locator('#summary').fill('a'.repeat(1501));
    const count = page.locator('.govuk-character-count__status');
    await count.getByText('You have 1 character too many').waitFor();
    await page.close();
  });
});
