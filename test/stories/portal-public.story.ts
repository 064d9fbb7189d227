import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
    expect(open.text).toContain(
      'Closes 1 May 2011 at 00:00 CEST (Vienna) As the call says it 30 April 2011, 23:59 (Vienna time)',
    );
    expect(open.text).toContain('Largest grant USD 25,000.00 in each project year');
    portal.clock.set('2011-04-30T22:00:00Z');
    expect((await portal.visitor().visit('/')).text).toContain('Closed calls 2011 Small Grants Facility Closed');
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
  });

  it('gets a page that says so where nothing is, or nothing of theirs', async () => {
    const missing = await portal.visitor().visit('/calls/no-such-call');
    expect([missing.status, missing.heading]).toEqual([404, 'Page not found']);
  });

  it('gets pages packed for slow lines', async () => {
    const packed = await fetch(`${portal.address}/calls/2011`, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('vary')).toContain('accept-encoding');
    expect(await packed.text()).toContain('</html>');
  });
});
