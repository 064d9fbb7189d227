import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelCall } from '../../libs/calls/src/index.js';
import { aCall } from '../support/builders/call.js';
import { openPortal, type Portal } from '../support/portal.js';

describe('a visitor of the portal', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    await aCall().publishedIn(portal);
  });
  afterAll(() => portal.close());

  it('reads which calls there are, and how long they stay open', async () => {
    portal.clock.set('2011-03-01T10:00:00Z');
    const before = await portal.visitor().visit('/');
    expect(before.text).toContain('No call is open now.');
    expect(before.text).toContain('Coming calls 2011 Small Grants Facility Opens 8 March 2011 at 00:00 CET (Vienna)');
    portal.clock.set('2011-04-29T21:00:00Z');
    const open = await portal.visitor().visit('/');
    expect(open.text).toContain('Open calls 2011 Small Grants Facility Open Time left 25 hours');
    expect(open.text).toContain('Largest grant USD 25,000.00 in each project year');
    portal.clock.set('2011-04-30T22:00:00Z');
    expect((await portal.visitor().visit('/')).text).toContain('Closed calls 2011 Small Grants Facility Closed');
  });

  it('reads a deadline as its last minute, in Vienna’s time and in their own once it is known', async () => {
    portal.clock.set('2011-04-29T21:00:00Z');
    const unknown = await portal.visitor().visit('/calls/2011');
    expect(unknown.text).toContain(
      'Closes 30 April 2011 at 23:59 CEST (Vienna) 30 April 2011 at 21:59 UTC As the call says it 30 April 2011, 23:59',
    );
    const inLagos = await portal.visitor({ cookie: 'sgf_zone=Africa/Lagos' }).visit('/calls/2011');
    expect(inLagos.text).toContain('30 April 2011 at 23:59 CEST (Vienna) 30 April 2011 at 22:59 GMT+1 (your time)');
    const inVienna = await portal.visitor({ cookie: 'sgf_zone=Europe/Vienna' }).visit('/calls/2011');
    expect(inVienna.text).toContain('Closes 30 April 2011 at 23:59 CEST (Vienna) As the call says it');
    const nowhere = await portal.visitor({ cookie: 'sgf_zone=Nowhere/At_All' }).visit('/calls/2011');
    expect(nowhere.text).toContain('21:59 UTC');
  });

  it('reads what a call asks for, in plain words, and what of it is the call’s own choice', async () => {
    portal.clock.set('2011-04-29T21:00:00Z');
    const page = await (await portal.visitor().visit('/')).follow('2011 Small Grants Facility');
    expect([page.status, page.url, page.heading]).toEqual([200, '/calls/2011', '2011 Small Grants Facility']);
    expect(page.text).toContain('The fund pays at most USD 25,000.00 in each project year.');
    expect(page.text).toContain('The project lasts at least 1 and at most 36 months.');
    expect(page.text).toContain('These are settings of this call.');
    expect(page.text).toContain('Relevance 30');
    expect(page.text).not.toMatch(/[⟦{]/);
    expect(page.links['Start an application']).toBe('/calls/2011/apply');
  });

  it('reads before the opening that it comes, and after the closing what comes then', async () => {
    portal.clock.set('2011-03-01T10:00:00Z');
    const before = await portal.visitor().visit('/calls/2011');
    expect(before.text).toContain('This call is not open yet. It opens on: 8 March 2011 at 00:00 CET (Vienna)');
    expect(Object.keys(before.links)).toContain('Check if you can apply');
    expect(Object.keys(before.links)).not.toContain('Start an application');
    portal.clock.set('2011-05-02T10:00:00Z');
    const after = await portal.visitor().visit('/calls/2011');
    expect(after.text).toContain('This call takes no more applications. This is what happens next: Each application');
    expect(Object.keys(after.links)).not.toContain('Check if you can apply');
  });

  it('reads the guidelines in seven chapters, with the rules where they belong', async () => {
    portal.clock.set('2011-04-29T21:00:00Z');
    await portal.sql(
      `update call set guidelines = '{"programme": {"en": "## Background\\n\\nFirst.\\n\\n- <b>one</b>\\n- two"}}' where code = '2011'`,
    );
    const page = await (await portal.visitor().visit('/calls/2011')).follow('Guidelines for applicants');
    expect(page.heading).toBe('Guidelines for applicants');
    expect(page.text).toContain('Contents Grants programme Eligibility criteria Application procedure');
    expect(page.text).toContain(
      '1. Grants programme Background First. <b>one</b> two Made from the rules of the call Duration The project lasts',
    );
    expect(page.text).toContain('Amounts The fund pays at most USD 25,000.00 in each project year.');
    expect(page.text).toContain('In the words of the call: 30 April 2011, 23:59 (Vienna time)');
    expect(page.text).toContain('7. Indicative timetable');
    expect(page.text).not.toMatch(/[⟦{]/);
  });

  it('reads the name of the official text as a text of the call', async () => {
    await aCall().with({ source: 'Call of 2011' }).withCode('sourced').publishedIn(portal);
    const french = await portal.visitor({ 'accept-language': 'fr' }).visit('/calls/sourced');
    expect(french.html).toContain('<span lang="en" dir="ltr">Call of 2011</span>');
  });

  it('reads why a call was cancelled, and cannot start in it', async () => {
    portal.clock.set('2011-03-10T10:00:00Z');
    const { callId, officer } = await aCall().withCode('cancelled').publishedIn(portal);
    await portal.get(CancelCall).execute(officer, callId, 'The contribution was withdrawn.');
    const page = await portal.visitor().visit('/calls/cancelled');
    expect(page.text).toContain('This call was cancelled.');
    expect(page.text).toContain('Reason: The contribution was withdrawn.');
    expect(Object.keys(page.links)).not.toContain('Start an application');
  });

  it('gets a page that says so where nothing is, or nothing of theirs', async () => {
    const missing = await portal.visitor().visit('/calls/no-such-call');
    expect([missing.status, missing.heading]).toEqual([404, 'Page not found']);
    for (const part of ['guidelines', 'check', 'dates.ics', 'form.docx', 'budget.xlsx'])
      expect((await portal.visitor().visit(`/calls/no-such-call/${part}`)).status).toBe(404);
  });

  it('gets pages packed for slow lines', async () => {
    const packed = await fetch(`${portal.address}/calls/2011`, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('vary')).toContain('accept-encoding');
    expect(await packed.text()).toContain('</html>');
  });
});
