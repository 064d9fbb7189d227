import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DecideRecovery } from '../../libs/identity/src/index.js';
import type { Actor, Id } from '../../libs/kernel/src/index.js';
import { unconfirmed } from '../support/builders/account.js';
import { foundersOf } from '../support/founders.js';
import { openPostOffice, type PostOffice } from '../support/mail.js';
import { openPortal, type Portal } from '../support/portal.js';
import { until } from '../support/until.js';

const noon = '2026-03-02T12:00:00Z';
const eightDaysLater = '2026-03-10T12:00:00Z';

describe('an organisation whose owners are gone', () => {
  let post: PostOffice;
  let portal: Portal;
  let founders: ReturnType<typeof foundersOf>;
  beforeAll(async () => {
    post = await openPostOffice();
    portal = await openPortal({ SMTP_URL: post.smtpUrl });
    portal.clock.set(noon);
    founders = foundersOf(portal);
  });
  beforeEach(() => portal.clock.set(noon));
  afterAll(async () => {
    await portal.close();
    await post.close();
  });

  /** Waits for a mail that says something. */
  const mailTo = (name: string, words: string): Promise<true> => {
    const says = ({ text }: { text: string }) => text.replaceAll(/\s+/g, ' ').includes(words);
    return until(`a mail to ${name} that says “${words}”`, async () =>
      (await post.mails(`${name}@example.org`)).some(says),
    );
  };

  it('is given back by two persons, not one, after its members had time to object', async () => {
    const { at } = await founders.founded('wale', 'Wale’s house');
    const asker = await founders.browserOf('xavier');
    const request = await founders.registers(asker, 'Wale’s house');
    const form = await request.follow('Ask the Fund');
    const empty = await form.form().submit('Ask');
    expect(empty.errors).toEqual(['Fill this in.']);
    const asked = await empty
      .form()
      .fill({ explanation: 'The board chose me.', file: new File(['%PDF-1.7 minutes'], 'minutes.pdf') })
      .submit('Ask');
    expect(asked.text).toContain('Being looked at');
    const one = await founders.officer('officer-one');
    expect((await one.visit('/home')).text).toContain('Lost owners');
    const listed = await (await one.visit('/desk/recoveries')).follow('Wale’s house');
    expect(listed.links['minutes.pdf']).toBeDefined();
    const unsaid = await listed.form('Propose to grant it').submit('Propose to grant it');
    expect(unsaid.errors).toEqual(['Say why.']);
    const proposed = await listed
      .form('Propose to grant it')
      .fill({ why: 'The registry confirms it.' })
      .submit('Propose to grant it');
    expect(proposed.text).toContain('Members can object');
    expect(proposed.text).toContain('The members can still object.');

    const owner = await founders.signedIn('wale');
    expect((await owner.visit(`${at}/people`)).text).toContain('xavier (xavier@example.org) says');
    portal.clock.set('2026-03-09T12:00:01Z');
    const alone = await portal.sql<{ id: Actor['id'] }>(`select id from person where name = 'officer-one'`);
    const again: Actor = { id: alone[0]!.id, roles: ['officer'], organisations: [], system: false, steppedUp: true };
    const id = asked.url.split(/[/?]/)[2] as Id<'recovery'>;
    await expect(portal.get(DecideRecovery).execute(again, id, 'grant')).rejects.toMatchObject({
      reasons: [{ code: 'proposal.needs_another_person' }],
    });
    const two = await founders.officer('officer-two');
    const granted = await (await two.visit(asked.url.split('?')[0]!)).form('Grant it').submit('Grant it');
    expect(granted.text).toContain('Granted');
    const successor = await founders.signedIn('xavier');
    expect((await successor.visit(at)).text).toContain('Your part: Owner');
    expect((await successor.visit(`${at}/people`)).text).not.toContain('asks to join');
    expect((await successor.visit('/account')).text).toContain('Taken back');
    expect((await (await founders.signedIn('wale')).visit(at)).status).toBe(200);
  });

  it('is not, when an owner who is there after all objects', async () => {
    const { visitor: owner, at } = await founders.founded('yemi', 'Yemi’s house');
    const member = await founders.joined(owner, at, 'zara', 'reader');
    const form = await (await member.visit(`${at}/people`)).follow('Ask the Fund to make you an owner');
    const asked = await form.form().fill({ explanation: 'They left.' }).submit('Ask');
    const desk = await founders.officer('officer-three');
    const page = await desk.visit(asked.url.split('?')[0]!);
    const unseen = await page.form('Propose to grant it').fill({ why: 'Plausible.' }).submit('Propose to grant it');
    expect(unseen.errors).toEqual(['Fill this in.']);
    const seen = unseen.form('Propose to grant it').fill({ evidenceSeen: 'A decision of its board, on paper.' });
    expect((await seen.submit('Propose to grant it')).text).toContain('A decision of its board, on paper.');
    const shown = await (await founders.signedIn('yemi')).visit(asked.url.split('?')[0]!);
    const objected = await shown.form('Object').fill({ why: 'I am here.' }).submit('Object');
    expect(objected.text).toContain('An owner objected');
    const open = await portal.sql(`select from proposal where thing_id = $1 and state = 'open'`, [
      asked.url.split(/[/?]/)[2],
    ]);
    expect(open).toEqual([]);
  });

  it('is not lost in silence by an owner who never confirmed an address: they are told all the same', async () => {
    await unconfirmed(portal, 'ada');
    await founders.registers(await founders.signedIn('ada'), 'Ada’s house');
    const asker = await founders.browserOf('bayo');
    const form = await (await founders.registers(asker, 'Ada’s house')).follow('Ask the Fund');
    const asked = await form
      .form()
      .fill({ explanation: 'She left.', file: new File(['%PDF-1.7'], 'm.pdf') })
      .submit('Ask');
    const address = asked.url.split('?')[0]!;
    const page = await (await founders.officer('officer-four')).visit(address);
    await page.form('Propose to grant it').fill({ why: 'The registry says so.' }).submit('Propose to grant it');
    await mailTo('ada', 'asks to become its owner');
    portal.clock.set(eightDaysLater);
    await (await (await founders.officer('officer-five')).visit(address)).form('Grant it').submit('Grant it');
    await mailTo('ada', 'have made somebody an owner');
  });
});
