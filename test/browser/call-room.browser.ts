import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import {
  CallsReader,
  ConcludeCall,
  CorrectionDrafts,
  DraftCall,
  ProposeCorrigendum,
  PublishCorrigendum,
} from '../../libs/calls/src/index.js';
import type { TermsDocument } from '../../libs/calls/src/domain/index.js';
import {
  AttachDocument,
  ProposeExtension,
  ReceiveApplication,
  RecordApplication,
  SaveSection,
  SubmitApplication,
} from '../../libs/applications/src/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { anApplication, soundAnswers } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

const pages: readonly string[] = [
  ...['overview', 'corrigenda', 'corrigenda/wording', 'corrigenda/terms', 'corrigenda/deadline', 'corrigenda/draft'],
  ...['corrigenda/proposal', 'corrigenda/terms/windows/SGF/terms', 'corrigenda/terms/windows/SGF/terms/yearly_cap'],
  'corrigenda/questions',
  ...['extensions', 'extensions?reference=none', 'extensions/<reference>', 'numbers'],
  ...['acts/conclude', 'late', 'late/new', 'late/<received>', 'late/<recorded>'],
].map((room) => `/desk/calls/<running>/${room}`);

const others: readonly string[] = [
  '/desk/calls/<next>/trial',
  '/desk/calls/<next>/trial?window=SGF&on=<running>',
  '/desk/calls/<over>/numbers',
  '/desk/calls/<over>/acts/reopen',
  '/applications/<received>',
];

describeWith(chromium, 'the desk of a running call in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let cookie: { name: string; value: string };
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-01-11T10:00:00Z');
    const over = await aCall()
      .withCode('2010')
      .between('2011-01-11T11:00:00Z', '2011-02-01T00:00:00Z')
      .publishedIn(portal);
    portal.clock.set('2011-02-02T10:00:00Z');
    await portal.get(ConcludeCall).execute(over.officer, over.callId);
    portal.clock.set('2011-03-01T10:00:00Z');
    const call = await aCall().withCode('2011').publishedIn(portal);
    const { officer, secondOfficer, callId, windowId } = call;
    for (const [at, country] of [
      ['2011-04-19T08:00:00Z', 'KE'],
      ['2011-04-20T07:10:00Z', 'KE'],
      ['2011-04-20T09:20:00Z', 'NP'],
      ['2011-04-20T09:40:00Z', 'CO'],
    ] as const) {
      portal.clock.set(at);
      await anApplication().submittedIn(portal, windowId, country);
    }
    const draft = await anApplication().without('budget').draftedIn(portal, windowId);
    await anApplication({}).draftedIn(portal, windowId);
    const receivedBy = async (name: string) => {
      const organisation = await portal.organisation({ name });
      const received = { receivedBy: 'e_mail', receivedAt: '2011-04-19T10:00:00+02:00' } as const;
      return (await portal.get(ReceiveApplication).execute(officer, { windowId, organisation, ...received })).id;
    };
    const words = (text: string) => ({ kind: 'wording', windows: [{ code: 'SGF', deadlineWording: text }] }) as const;
    await portal.get(ProposeCorrigendum).execute(officer, callId, words('30 April, 24:00'), 'The year was doubled.');
    await portal.get(PublishCorrigendum).execute(secondOfficer, callId);
    await portal.get(ProposeCorrigendum).execute(officer, callId, words('30 April 2011, 24:00'), 'It is needed.');
    const later = { until: '2011-05-03T18:00:00+02:00', cause: 'emergency', why: 'A flood.' } as const;
    await portal.get(ProposeExtension).execute(officer, draft.id, later);
    const late = await anApplication().draftedIn(portal, windowId, 'GH');
    portal.clock.set('2011-05-01T10:00:00Z');
    await portal
      .get(SubmitApplication)
      .execute(late.applicant, late.id, { certifier: 'Ama' })
      .catch(() => undefined);
    portal.clock.set('2011-04-20T10:20:00Z');
    const [row] = await portal.sql<{ reference: string }>('select reference from application where id = $1', [
      draft.id,
    ]);
    const { input } = aCall().withCode('2012');
    const stricter = input.windows.map((window) => ({ ...window, terms: withLowerCap(window.terms) }));
    const next = await portal
      .get(DraftCall)
      .execute(officer, { ...input, windows: stricter }, {}, { copiedFrom: callId });
    const [received, recorded] = [await receivedBy('Casa del Río'), await receivedBy('The shelter of the east')];
    for (const [section, content] of Object.entries(soundAnswers()))
      await portal.get(SaveSection).execute(officer, recorded, { section, content: content! });
    for (const id of [received, recorded])
      await portal.get(AttachDocument).execute(officer, id, {
        document: 'original',
        name: 'mail.pdf',
        stream: Readable.from([Buffer.from('%PDF-1.4\n1 0 obj\nendobj\n')]),
      });
    await portal
      .get(RecordApplication)
      .execute(secondOfficer, recorded, { certifier: 'Amina Bello', why: 'All of it' });
    Object.assign(ids, {
      received,
      recorded,
      running: callId,
      over: over.callId,
      next: next.id,
      reference: row!.reference,
    });
    const person = await registered(portal, 'officer');
    await grantedRole(portal, person, 'officer', '2011-01-01', '2011-12-31');
    const me = { ...officer, id: person };
    const { windows } = await portal.get(CallsReader).detail(officer, callId);
    const terms = withLowerCap(windows[0]!.rules.terms);
    await portal.get(CorrectionDrafts).save(me, callId, { kind: 'terms', windows: [{ code: 'SGF', terms }] });
    const [name, value] = (await sessionOf(portal, 'officer')).cookie.split('=') as [string, string];
    cookie = { name, value };
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const opened = async (width: number, path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.addCookies([{ ...cookie, url: portal.address }]);
    const page = await context.newPage();
    await page.goto(portal.address + path.replace(/<(\w+)>/g, (_, name: string) => ids[name]!), { waitUntil: 'load' });
    return page;
  };

  test.each([...pages, ...others].flatMap((path) => widths.map((width) => ({ path, width }))))(
    '$path at $width px',
    async ({ path, width }) => {
      const page = await opened(width, path);
      const complaints = complaintsOf(page);
      if (lookFolder)
        await page.screenshot({
          path: join(lookFolder, `room-${path}-${width}.png`.replace(/[^\w.]+/g, '-')),
          fullPage: true,
        });
      expect(await page.locator('h1').count()).toBe(1);
      expect((await page.content()).match(/⟦[^⟧]*⟧/g)).toBeNull();
      expect(await scrollsSideways(page)).toBe(false);
      expect(await axeViolations(page)).toEqual([]);
      expect(await weightOf(page)).toBeLessThan(12 * 1024);
      expect(await page.evaluate(picturesThatFailed)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

/** The same terms, under which sound applications ask for too much in a year. */
const withLowerCap = (terms: TermsDocument): TermsDocument => ({
  ...terms,
  criteria: terms.criteria.map((one) =>
    one.criterion === 'yearly_cap' ? { ...one, params: { ...one.params, amount: '20000.00' } } : one,
  ),
});

/** What came over the wire for the page without what every page loads, in bytes. */
const weightOf = (page: Page): Promise<number> =>
  page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceResourceTiming).transferSize);

/** Charts that the browser could not draw. */
const picturesThatFailed = `[...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src)`;
