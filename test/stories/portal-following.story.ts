import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { ProposeCorrigendum, PublishCorrigendum } from '../../libs/calls/src/index.js';
import { aCall } from '../support/builders/call.js';
import { attribute, byTag, parsePage, textOf } from '../support/html.js';
import { openPortal, type Portal } from '../support/portal.js';
import { unzipped } from '../support/unzip.js';

describe('following a call from outside', () => {
  let portal: Portal;
  let call: Awaited<ReturnType<ReturnType<typeof aCall>['publishedIn']>>;
  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    call = await aCall().publishedIn(portal);
  });
  afterAll(() => portal.close());

  const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(portal.address + path, { headers });

  it('a feed tells of calls and of what is mended, and only once', async () => {
    const first = await ask('/calls.atom');
    expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = await first.text();
    expect(feed).toContain(`<id>urn:uuid:${call.callId}</id>`);
    expect(feed).toContain('<updated>2011-03-01T10:00:00.000Z</updated>');
    const tag = first.headers.get('etag')!;
    const same = await ask('/calls.atom', { 'if-none-match': tag });
    expect([same.status, await same.text()]).toEqual([304, '']);

    portal.clock.set('2011-03-20T10:00:00Z');
    const change = { kind: 'wording', title: '2011 Small Grants Facility (corrected)' } as const;
    await portal.get(ProposeCorrigendum).execute(call.officer, call.callId, change, 'A misprint & more');
    await portal.get(PublishCorrigendum).execute(call.secondOfficer, call.callId);
    const mended = await ask('/calls.atom', { 'if-none-match': tag });
    expect(mended.status).toBe(200);
    const text = await mended.text();
    expect(text).toContain('<updated>2011-03-20T10:00:00.000Z</updated>');
    expect(text).toContain('<summary>A misprint &amp; more</summary>');
    expect(text).toContain(`<id>urn:uuid:${call.callId}</id>`);
  });

  it('a feed is in the language of its address', async () => {
    const french = await (await ask('/calls.atom?lang=fr')).text();
    expect(french).toContain('xml:lang="fr"');
    expect(french).toContain('/calls/2011?lang=fr');
  });

  it('a calendar takes the dates, with a deadline at its last minute', async () => {
    const answer = await ask('/calls/2011/dates.ics');
    expect(answer.headers.get('content-disposition')).toContain('2011.ics');
    const lines = (await answer.text()).split('\r\n');
    expect(lines).toContain(`UID:${call.windowId}-closes`);
    expect(lines).toEqual(expect.arrayContaining(['DTSTART:20110430T215900Z', 'DTEND:20110430T220000Z']));
    expect(lines).toContain('DTSTART:20110307T230000Z');
    expect(lines.filter((line) => line.startsWith('DTSTAMP:') && !line.endsWith('Z'))).toEqual([]);
    const again = await ask('/calls/2011/dates.ics', { 'if-none-match': answer.headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  it('the form and the budget come as files, in the language of who asks', async () => {
    const form = await ask('/calls/2011/form.docx', { 'accept-language': 'es' });
    expect(form.headers.get('content-disposition')).toContain('-es-form.docx');
    const document = unzipped(Buffer.from(await form.arrayBuffer()))['word/document.xml']!;
    expect(textOf(parsePage(document))).toContain('2011 Small Grants Facility');
    const budget = await ask('/calls/2011/budget.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await budget.arrayBuffer());
    expect(book.worksheets.map(({ name }) => name)).toContain('Budget');
    const again = await ask('/calls/2011/budget.xlsx', { 'if-none-match': budget.headers.get('etag')! });
    expect(again.status).toBe(304);
    expect((await ask('/calls/2011/budget.xlsx?window=none')).status).toBe(404);
  });

  it('search engines find each page in each language, and nothing that is somebody’s own', async () => {
    const site = portal.config.http.publicUrl;
    const robots = await (await ask('/robots.txt')).text();
    expect(robots).toContain(`Sitemap: ${site}/sitemap.xml`);
    expect(robots).toContain('Disallow: /applications');
    const map = await (await ask('/sitemap.xml')).text();
    expect(map).toContain(`<loc>${site}/calls/2011/guidelines?lang=es</loc>`);
    const page = parsePage(await (await ask('/calls/2011?lang=fr')).text());
    const links = byTag(page, 'link').map((link) => [
      attribute(link, 'rel'),
      attribute(link, 'hreflang'),
      attribute(link, 'href'),
    ]);
    expect(links).toEqual(
      expect.arrayContaining([
        ['canonical', undefined, `${site}/calls/2011?lang=fr`],
        ['alternate', 'es', `${site}/calls/2011?lang=es`],
        ['alternate', 'x-default', `${site}/calls/2011`],
      ]),
    );
    const described = byTag(page, 'meta').find((meta) => attribute(meta, 'name') === 'description');
    expect(attribute(described!, 'content')).toContain('2011');
  });

  it('a session is never kept with what it asked for', async () => {
    const answer = await ask('/calls.atom');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('vary')).toContain('accept-language');
  });
});
