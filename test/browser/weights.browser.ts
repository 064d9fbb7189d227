import { Readable } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import { AttachDocument, SaveSection, SubmitApplication } from '../../libs/applications/src/index.js';
import { launchChromium } from '../support/browser.js';
import { lineOf, longForm, soundAnswers } from '../support/builders/answers.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import { openPortal, type Portal } from '../support/portal.js';
import { chromium, describeWith } from '../support/suites.js';

/** Bytes over the wire: style and scripts too, and without them. */
const [firstVisit, laterVisit] = [60 * 1024, 12 * 1024];

const pages: readonly string[] = [
  ...['/applications/<application>', '/applications/<application>/sections/extra'],
  ...['budget', 'documents', 'check', 'receipt', 'timeline'].map((page) => `/applications/<application>/${page}`),
  ...['/organisations/<organisation>', '/organisations/<organisation>/people'],
  ...['identity', 'governance', 'bank', 'statements'].map((part) => `/organisations/<organisation>/profile/${part}`),
];

/** Whoever writes an application may sit at the end of a slow line, and opens these pages again and again. */
describeWith(chromium, 'the weight of the pages of an application', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let amina: Member;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const documents = ['registration_certificate', 'audited_statements'].map((document) => ({
      document,
      required: false,
    }));
    const { questions, ...form } = longForm();
    const asked = { ...form, documents, questions: questions.map((one) => ({ ...one, required: false })) };
    const { windowId } = await aCall().asking(asked).publishedIn(portal);
    portal.clock.set('2011-04-20T10:00:00Z');
    amina = await aMember(portal, 'amina', windowId, 'owner');
    const { actor, applicationId } = amina;
    for (const [section, content] of Object.entries(answered()))
      await portal.get(SaveSection).execute(actor, applicationId, { section, content: content as object });
    await portal.get(AttachDocument).execute(actor, applicationId, {
      ...{ document: 'registration_certificate', name: 'certificate.pdf' },
      stream: Readable.from([Buffer.from('%PDF-1.7 a certificate')]),
    });
    await portal.get(SubmitApplication).execute(actor, applicationId, { certifier: 'Amina Bello' });
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  test.each(pages)('%s', async (path) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const [name, value] = amina.session.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: portal.address }]);
    const ids = { application: amina.applicationId, organisation: amina.organisationId };
    const address = portal.address + path.replace(/<(\w+)>/, (_, what: keyof typeof ids) => ids[what]);
    const page = await context.newPage();
    const weights: number[] = [];
    for (const _ of ['first', 'later']) {
      const answer = await page.goto(address, { waitUntil: 'load' });
      expect(answer!.status()).toBe(200);
      weights.push(await weightOf(page));
    }
    const [first, later] = weights;
    process.stdout.write(`${(first! / 1024).toFixed(1)} ${(later! / 1024).toFixed(1)} KB  ${path}\n`);
    expect(first).toBeLessThan(firstVisit);
    expect(later).toBeLessThan(laterVisit);
    await context.close();
  });
});

/** Sound answers, and as much in every field as people write. */
const answered = () => {
  const { budget, ...others } = soundAnswers();
  const lines = Array.from({ length: 30 }, (_, index) => ({
    ...lineOf((index % 3) + 1, '2500.00'),
    ...{ id: `line-${index}`, description: `Shelter for those who arrive in month ${index + 1}` },
  }));
  const story = 'A house in which people find rest, and somebody who listens to them. '.repeat(4);
  return { ...others, budget: { ...budget, lines }, extra: { story, motto: 'Home', people: 40, place: 'urban' } };
};

const weightOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).transferSize)
      .reduce((sum, bytes) => sum + bytes, 0),
  );
