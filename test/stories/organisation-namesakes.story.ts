import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unconfirmed } from '../support/builders/account.js';
import { foundersOf } from '../support/founders.js';
import { openPortal, type Portal } from '../support/portal.js';

describe('two organisations of the same name', () => {
  let portal: Portal;
  let founders: ReturnType<typeof foundersOf>;
  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2026-03-02T12:00:00Z');
    founders = foundersOf(portal);
  });
  afterAll(() => portal.close());

  it('are two where each has a number of its own, also for somebody unconfirmed', async () => {
    const { at } = await founders.founded('ada', 'Hope Foundation', { 'Registration number': 'RC 1' });
    const second = await founders.founded('bisi', 'Hope Foundation', { 'Registration number': 'RC 2' });
    expect(second.page.text).toContain('Your organisation is registered.');
    expect(second.at).not.toBe(at);
    await unconfirmed(portal, 'chi');
    const third = await founders.registers(await founders.signedIn('chi'), 'Hope Foundation', {
      'Registration number': 'RC 3',
    });
    expect(third.text).toContain('Your organisation is registered.');
  });

  it('are one where one of them has no number, and the page says what to do if they are not', async () => {
    await founders.founded('dele', 'Open Door');
    const asker = await founders.browserOf('ebi');
    const asked = await founders.registers(asker, 'Open Door', { 'Registration number': 'RC 4' });
    expect(asked.heading).toBe('You asked to join');
    expect(asked.text).toContain('Is yours another organisation with the same name?');
    const back = await asked.form('Take the request back').submit('Take the request back');
    expect(back.text).toContain('Your request was taken back.');
    const own = await founders.registers(asker, 'Open Door, Jos', { 'Registration number': 'RC 4' });
    expect(own.text).toContain('Your organisation is registered.');
  });

  it('are asked to be joined by their number first, then by their name', async () => {
    const unnumbered = await founders.founded('femke', 'Safe Harbour');
    const numbered = await founders.founded('goke', 'Harbour of Jos', { 'Registration number': 'RC 6' });
    const asked = await founders.registers(await founders.browserOf('hana'), 'Safe Harbour', {
      'Registration number': 'rc-6',
    });
    expect(asked.heading).toBe('You asked to join');
    expect((await numbered.visitor.visit(`${numbered.at}/people`)).text).toContain(
      'hana (hana@example.org) asks to join',
    );
    expect((await unnumbered.visitor.visit(`${unnumbered.at}/people`)).text).not.toContain('hana');
  });
});
