import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { profileParts } from '../../libs/identity/src/domain/index.js';
import { goodPassword, unconfirmed } from '../support/builders/account.js';
import { foundersOf } from '../support/founders.js';
import { openPortal, type Portal } from '../support/portal.js';

const noon = '2026-03-02T12:00:00Z';

describe('organisations at the portal', () => {
  let portal: Portal;
  let founders: ReturnType<typeof foundersOf>;
  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set(noon);
    founders = foundersOf(portal);
  });
  beforeEach(() => portal.clock.set(noon));
  afterAll(() => portal.close());

  describe('registering one', () => {
    it('makes its first owner, and shows at once what each part still needs', async () => {
      const { page, at } = await founders.founded('amina', 'House of Amina');
      expect(page.heading).toBe('House of Amina');
      expect(page.text).toContain('You are its owner');
      expect(page.links['Bank account']).toBe(`${at}/profile/bank`);
    });

    it('says all that is wrong at once, and keeps what was typed', async () => {
      const visitor = await founders.browserOf('bola');
      const page = await (
        await visitor.visit('/organisations/new')
      )
        .form()
        .fill({ 'Registration number': 'RC-1' })
        .submit('Register');
      expect([page.status, page.errors]).toEqual([422, ['Fill this in.', 'Choose a country.', 'Choose an answer.']]);
      expect(page.form().value('Registration number')).toEqual(['RC-1']);
    });

    it('that is known becomes a request to join it, which tells nothing of its members', async () => {
      const { visitor: owner, at } = await founders.founded('chidi', 'Lantern of Hope');
      const asker = await founders.browserOf('dayo');
      const asked = await founders.registers(asker, '  LANTERN of hope! ', {
        'A word to its owners, in case it is registered already': 'I keep the books.',
      });
      expect(asked.url).toMatch(/^\/joining\//);
      expect(asked.heading).toBe('You asked to join');
      for (const hidden of ['chidi', at.split('/').pop()!]) expect(asked.html).not.toContain(hidden);
      expect((await asker.visit(at)).status).toBe(404);
      const again = await founders.registers(asker, 'Lantern of Hope');
      expect(again.errors).toEqual(['You have asked already. Wait for the answer, or take your request back first.']);
      expect(again.links['Your open request to join “LANTERN of hope!”']).toBe(asked.url);

      expect((await owner.visit('/home')).links['dayo']).toBe(`${at}/people`);
      const people = await owner.visit(`${at}/people`);
      expect(people.text).toContain('dayo (dayo@example.org) asks to join.');
      expect(people.text).toContain('I keep the books.');
      const undecided = await people.form('Let in').fill({ part: [] }).submit('Let in');
      expect(undecided.errors).toEqual(['Choose an answer.']);
      const let_in = await undecided.form('Let in').fill({ part: 'editor' }).submit('Let in');
      expect(let_in.text).toContain('The person was let in.');
      const member = await founders.signedIn('dayo');
      expect((await member.visit(at)).text).toContain('Your part: Editor');
    });

    it('leads whoever came to apply on to that, also when they have to ask first', async () => {
      await founders.founded('doyin', 'Doyin’s house');
      const asker = await founders.browserOf('edet');
      const page = await asker.visit('/organisations/new?next=/calls/2026/apply');
      const named = { 'Legal name': 'Doyin’s house', 'Country of registration': 'Nigeria', kind: 'ngo' };
      const asked = await page.form('Country of registration').fill(named).submit('Register');
      expect(asked.links['Go on with your application']).toBe('/calls/2026/apply');
    });

    it('is known again by its number in the same country, and not in another', async () => {
      const visitor = await founders.browserOf('efe');
      await founders.registers(visitor, 'A first name', { 'Registration number': 'RC 77/2004' });
      const second = await founders.browserOf('femi');
      expect((await founders.registers(second, 'Quite another', { 'Registration number': 'rc-77-2004' })).url).toMatch(
        '/joining/',
      );
      const abroad = { 'Country of registration': 'Ghana', 'Registration number': 'RC 77/2004' };
      expect((await founders.registers(second, 'A third', abroad)).url).toMatch('/organisations/');
    });

    it('somebody unconfirmed can do it and act for it, but neither joins another nor invites', async () => {
      await unconfirmed(portal, 'gozi');
      const visitor = await founders.signedIn('gozi');
      const page = await founders.registers(visitor, 'Gozi’s house');
      expect(page.text).toContain('Your address is not confirmed yet');
      const at = page.url.split('?')[0]!;
      const saved = await (
        await founders.partOf(visitor, at, 'mandate')
      )
        .form('Save')
        .fill({ Mandate: 'To help.' })
        .submit('Save');
      expect(saved.text).toContain('Saved.');
      await founders.founded('gift', 'Gift of light');
      const known = await founders.registers(visitor, 'Gift of light');
      expect(known.errors).toEqual(['Confirm your email address first: we have sent you a link.']);
      const invited = await (
        await visitor.visit(`${at}/people`)
      )
        .form('Send the invitation')
        .fill({ 'Email address': 'someone@example.org', part: 'reader' })
        .submit('Send the invitation');
      expect(invited.errors).toEqual(['Confirm your email address first: we have sent you a link.']);
    });
  });

  describe('the people of one', () => {
    it('accept an invitation to their own mailbox only, and nobody else sees the organisation', async () => {
      const { visitor: owner, at } = await founders.founded('hadi', 'Hadi’s house');
      const people = await owner.visit(`${at}/people`);
      const sent = await people
        .form('Send the invitation')
        .fill({ 'Email address': 'ife@example.org', part: 'reader' })
        .submit('Send the invitation');
      expect(sent.text).toContain('The invitation is on its way.');
      const [{ id }] = (await portal.sql<{ id: string }>(
        `select id from invitation where email = 'ife@example.org'`,
      )) as [{ id: string }];
      const stranger = await founders.browserOf('jide');
      const form = await stranger.visit('/account/details');
      const [csrf] = form.form('Save').value('_csrf');
      const taken = await stranger.send({
        method: 'POST',
        url: `/invitations/${id}/acceptance`,
        fields: [['_csrf', csrf!]],
        withFiles: false,
      });
      expect(taken.status).toBe(404);
      for (const below of ['', '/people', '/profile/bank', '/history'])
        expect((await stranger.visit(at + below)).status).toBe(404);
      const guest = await founders.browserOf('ife');
      const accepted = await (await guest.visit('/invitations')).form().submit('Accept');
      expect(accepted.text).toContain('You belong to the organisation now.');
    });

    it('change parts, and the last owner neither leaves nor steps down', async () => {
      const { visitor: owner, at } = await founders.founded('kemi', 'Kemi’s house');
      const own = await (await owner.visit(`${at}/people`)).follow('Change kemi');
      expect(own.text).toContain('An organisation keeps at least one owner.');
      const editor = await founders.joined(owner, at, 'lola', 'editor');
      const change = await (await owner.visit(`${at}/people`)).follow('Change lola');
      const changed = await change.form('Change the part').fill({ part: 'owner' }).submit('Change the part');
      expect(changed.text).toContain('The part was changed.');
      const left = await (
        await (await owner.visit(`${at}/people`)).follow('Change kemi')
      )
        .form('Leave the organisation')
        .submit('Leave the organisation');
      expect(left.text).toContain('You have left the organisation.');
      expect((await owner.visit(at)).status).toBe(404);
      const last = await (await founders.signedIn('lola')).visit(`${at}/people`);
      expect((await last.follow('Change lola')).text).toContain('An organisation keeps at least one owner.');
      expect((await editor.visit(at)).status).toBe(200);
    });

    it('count an owner whose account was closed as none: the last one who is left stays', async () => {
      const { visitor: owner, at } = await founders.founded('lanre', 'Lanre’s house');
      await founders.joined(owner, at, 'maryam', 'owner');
      const leaving = await (await owner.visit(`${at}/people`)).follow('Change lanre');
      await portal.sql(`update person set disabled_at = app_now() where email = 'maryam@example.org'`);
      const refused = await leaving.form('Leave the organisation').submit('Leave the organisation');
      expect(refused.text).toContain('An organisation keeps at least one owner.');
      const people = await owner.visit(`${at}/people`);
      expect(people.text).toContain('Account closed');
      expect((await people.follow('Change maryam')).form('End the membership')).toBeDefined();
      const own = await people.follow('Change lanre');
      expect(own.text).toContain('An organisation keeps at least one owner.');
    });

    it('are asked no more to let in who came by invitation', async () => {
      const { visitor: owner, at } = await founders.founded('ngozi', 'Ngozi’s house');
      const asker = await founders.browserOf('obi');
      await founders.registers(asker, 'Ngozi’s house');
      const people = await owner.visit(`${at}/people`);
      expect(people.text).toContain('asks to join');
      await people
        .form('Send the invitation')
        .fill({ 'Email address': 'obi@example.org', part: 'reader' })
        .submit('Send the invitation');
      await (await asker.visit('/invitations')).form().submit('Accept');
      expect((await owner.visit(`${at}/people`)).text).not.toContain('asks to join');
      expect((await asker.visit('/account')).text).toContain('Taken back');
    });

    it('read, and owners alone say where money is paid', async () => {
      const { visitor: owner, at } = await founders.founded('musa', 'Musa’s house');
      const reader = await founders.joined(owner, at, 'nana', 'reader');
      const page = await founders.partOf(reader, at, 'mandate');
      expect(page.text).toContain('Not filled in');
      expect(() => page.form('Save')).toThrow();
      const editor = await founders.joined(owner, at, 'ola', 'editor');
      expect((await founders.partOf(editor, at, 'bank')).text).toContain('Only an owner can say where money is paid.');
    });
  });

  describe('its profile', () => {
    it('is saved part by part; a colleague who was slower sees both texts and chooses', async () => {
      const { visitor: owner, at } = await founders.founded('pita', 'Pita’s house');
      const colleague = await founders.joined(owner, at, 'rita', 'editor');
      const [hers, his] = [
        await founders.partOf(owner, at, 'mandate'),
        await founders.partOf(colleague, at, 'mandate'),
      ];
      const elsewhere = await founders.partOf(colleague, at, 'unpp');
      await hers.form('Save').fill({ Mandate: 'Shelter for all.' }).submit('Save');
      const stale = await his.form('Save').fill({ Mandate: 'Legal aid.' }).submit('Save');
      expect([stale.status, stale.heading]).toEqual([412, 'Mandate']);
      expect(stale.text).toContain('Shelter for all.');
      expect(stale.form('Save mine').value('Mandate')).toEqual(['Legal aid.']);
      const chosen = await stale.form('Save mine').submit('Save mine');
      expect(chosen.text).toContain('Saved.');
      expect((await elsewhere.form('Save').fill({ 'Partner ID': '12345' }).submit('Save')).text).toContain('Saved.');
      const history = await owner.visit(`${at}/history`);
      expect(history.text).toContain('rita');
      expect(history.text).toContain('Changed: Mandate (Mandate)');
      expect(history.html).not.toContain('Legal aid.');
    });

    it('names every fault of a part at its field, rows too', async () => {
      const { visitor, at } = await founders.founded('sade', 'Sade’s house');
      const page = await founders.partOf(visitor, at, 'people');
      const wrong = await page
        .form('Save')
        .fill({ 'people[r0][name]': 'Ada Obi', 'people[r1][email]': 'nobody' })
        .submit('Save');
      expect(wrong.status).toBe(422);
      expect(wrong.errors).toEqual([
        'Fill this in.',
        'Fill this in.',
        'Fill this in.',
        'Enter an email address, like name@example.org.',
      ]);
      expect(Object.keys(wrong.links)).toContain('Enter an email address, like name@example.org.');
      expect(wrong.form('Save').value('people[r0][name]')).toEqual(['Ada Obi']);
    });

    it('reads an annual budget as it is written anywhere', async () => {
      const { visitor, at } = await founders.founded('toyin', 'Toyin’s house');
      const amounts = ['1234,50', '50 000', '50.000', '1.234.567,80', '120,000.00'];
      const rows = amounts.flatMap((amount, at) =>
        Object.entries({ year: String(2020 + at), amount, currency: 'USD' }).map(([k, v]) => [`r${at}`, k, v] as const),
      );
      const [csrf] = (await founders.partOf(visitor, at, 'budgets')).form('Save').value('_csrf');
      const fields = rows.map(([row, name, text]) => [`annualBudgets[${row}][${name}]`, text] as const);
      const url = `${at}/profile/budgets`;
      const sent = [['_csrf', csrf!], ['_version', '0'], ['_key', 'budgets-of-toyin'], ...fields] as const;
      const saved = await visitor.send({ method: 'POST', url, fields: sent, withFiles: false });
      expect(saved.text).toContain('Saved.');
      const kept = await portal.sql('select amount from organisation_budget where organisation_id = $1 order by year', [
        at.split('/').pop(),
      ]);
      expect(kept).toEqual(
        ['1234.50', '50000.00', '50000.00', '1234567.80', '120000.00'].map((amount) => ({ amount })),
      );
      const unread = saved.form('Save').fill({ 'annualBudgets[r0][amount]': '12,3,4' });
      expect((await unread.submit('Save')).errors).toEqual(['Enter an amount in figures, like 120000.00.']);
    });

    it('keeps the bank account sealed: asked for the password, shown masked, told to the owners', async () => {
      const { visitor, at } = await founders.founded('tobi', 'Tobi’s house');
      const account = {
        ownBankAccount: 'yes',
        'Name of the holder, as the bank has it': 'Tobi’s house',
        'Name of the bank': 'A bank',
        'Country of the bank': 'NL',
        IBAN: 'NL91 ABNA 0417 1643 00',
      };
      const form = () => founders.partOf(visitor, at, 'bank').then((page) => page.form('Save'));
      const unshown = await (await form()).fill({ ...account, 'Your password': 'not it at all' }).submit('Save');
      expect([unshown.status, unshown.errors]).toEqual([401, ['This is not your password.']]);
      expect(unshown.form('Save').value('IBAN')).toEqual(['NL91 ABNA 0417 1643 00']);
      const wrong = await (
        await form()
      )
        .fill({ ...account, IBAN: 'NL92 ABNA 0417 1643 00', 'Your password': goodPassword })
        .submit('Save');
      expect(wrong.errors).toEqual(['This IBAN is not right. Compare it with a statement of your bank.']);
      const saved = await (await form()).fill(account).submit('Save');
      expect(saved.text).toContain('•••• 4300');
      expect(saved.html).not.toContain('NL91');
      const kept = await portal.sql(`select content::text from organisation_part where part = 'bank'`);
      expect(JSON.stringify(kept)).not.toContain('0417164300');
      const [told] = await portal.sql(
        `select type, data from history where type = 'organisation.bank_changed' order by id desc limit 1`,
      );
      expect(JSON.stringify(told)).not.toContain('4300');
    });

    it('takes a corrected account for another one, also from a form that was sent before', async () => {
      const { visitor, at } = await founders.founded('ugo', 'Ugo’s house');
      const account = {
        ownBankAccount: 'yes',
        'Name of the holder, as the bank has it': 'Ugo’s house',
        'Name of the bank': 'A bank',
        'Country of the bank': 'NL',
        IBAN: 'NL91 ABNA 0417 1643 00',
      };
      const form = (await founders.partOf(visitor, at, 'bank')).form('Save');
      expect((await form.fill({ ...account, 'Your password': goodPassword }).submit('Save')).text).toContain('4300');
      const again = await form.fill({ ...account, 'Your password': goodPassword }).submit('Save');
      expect(again.text).toContain('Saved.');
      const corrected = await form.fill({ ...account, IBAN: 'DE89 3704 0044 0532 0130 00' }).submit('Save');
      expect([corrected.status, corrected.text.includes('Saved.')]).toEqual([409, false]);
      expect(corrected.form('Save').value('IBAN')).toEqual(['DE89 3704 0044 0532 0130 00']);
    });

    it('takes files, gives them as attachments, and makes a year of each statement', async () => {
      const { visitor, at } = await founders.founded('uche', 'Uche’s house');
      const page = await founders.partOf(visitor, at, 'statements');
      const nothing = await page.form('Upload').fill({ 'Fiscal year': '2024' }).submit('Upload');
      expect(nothing.errors).toEqual(['Choose a file.']);
      expect(nothing.form('Upload').value('Fiscal year')).toEqual(['2024']);
      const file = new File(['%PDF-1.7 audited'], 'statement 2024.pdf');
      const kept = await nothing.form('Upload').fill({ file }).submit('Upload');
      expect(kept.text).toContain('Audited statement 2024');
      expect(kept.text).toContain('Not scanned');
      const download = await visitor.visit(kept.links['statement 2024.pdf']!);
      expect(download.response.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(download.html).toBe('%PDF-1.7 audited');
      const stranger = await founders.signedIn('amina');
      expect((await stranger.visit(kept.links['statement 2024.pdf']!)).status).toBe(404);
      const removed = await kept.form('Remove').submit('Remove Audited statement 2024');
      expect(removed.text).not.toContain('2024');
    });

    it('keeps what was typed in a part when files are added to it', async () => {
      const { visitor, at } = await founders.founded('wale', 'Wale’s house');
      const part = await founders.partOf(visitor, at, 'registration');
      const wrong = await part
        .form('Save')
        .fill({ 'Registration number': 'RC 77/2004', 'registeredOn[year]': 'soon' })
        .submit('Save, and go to the files');
      expect([wrong.status, wrong.heading, wrong.errors.length]).toEqual([422, 'Registration', 1]);
      expect(wrong.form('Save').value('Registration number')).toEqual(['RC 77/2004']);
      const right = wrong.form('Save').fill({ 'registeredOn[year]': '' });
      const files = await right.submit('Save, and go to the files');
      expect([files.heading, files.text]).toEqual(['Files: Registration', expect.stringContaining('Saved.')]);
      const file = new File(['%PDF-1.7 certificate'], 'certificate.pdf');
      const kept = await files.form('Upload').fill({ file }).submit('Upload');
      expect(kept.heading).toBe('Files: Registration');
      const gone = await kept.form('Remove').submit('Remove Certificate of registration');
      const back = await (await gone.form('Upload').fill({ file }).submit('Upload')).follow('Back to “Registration”');
      expect(back.form('Save').value('Registration number')).toEqual(['RC 77/2004']);
      expect(Object.keys(back.links)).toContain('certificate.pdf');
    });

    it('that was typed while the session ended comes along through the sign-in, and no secret does', async () => {
      const { at } = await founders.founded('xola', 'Xola’s house');
      const visitor = portal.visitor();
      const credentials = { email: 'xola@example.org', password: goodPassword };
      await (await visitor.visit('/sign-in')).form().fill(credentials).submit('Sign in');
      const signedOut = () =>
        portal.sql(`delete from session s using person p where p.id = s.person_id and p.email = 'xola@example.org'`);
      const people = await founders.partOf(visitor, at, 'people');
      await signedOut();
      const out = await people.form('Save').fill({ 'people[r0][name]': 'Ada Obi' }).submit('Save');
      expect([out.status, out.heading]).toEqual([401, 'You were signed out while you were writing']);
      const wrong = await out.form().fill({ _email: 'xola@example.org', _password: 'wrong' }).submit('Sign in');
      expect(wrong.errors).toHaveLength(1);
      const signIn = { _email: 'xola@example.org', _password: goodPassword };
      const back = await wrong.form().fill(signIn).submit('Sign in');
      expect([back.status, back.heading]).toEqual([200, 'People in charge']);
      expect(back.form('Save').value('people[r0][name]')).toEqual(['Ada Obi']);
      const saved = await back.form('Save').fill({ 'people[r0][function]': 'Director' }).submit('Save');
      expect([saved.status, saved.url]).toEqual([200, `${at}/profile/people?done=saved`]);
      const bank = await founders.partOf(visitor, at, 'bank');
      await signedOut();
      const secret = { 'Name of the bank': 'A bank', 'Your password': 'a secret of hers' };
      const asked = await bank.form('Save').fill(secret).submit('Save');
      expect(asked.html).not.toContain('a secret of hers');
      const again = await asked.form().fill(signIn).submit('Sign in');
      expect(again.form('Save').value('Name of the bank')).toEqual(['A bank']);
    });

    it('sends nothing with a file that could leave text behind: a page has one or the other', async () => {
      const { visitor, at } = await founders.founded('yemi', 'Yemi’s house');
      for (const part of profileParts) {
        const { html } = await founders.partOf(visitor, at, part);
        expect(html.includes('type="file"') && html.includes('name="_version"')).toBe(false);
      }
      expect((await visitor.visit(`${at}/profile/mandate/documents`)).status).toBe(404);
    });

    it('affirms all eight clauses or none', async () => {
      const { visitor, at } = await founders.founded('vero', 'Vero’s house');
      const page = await founders.partOf(visitor, at, 'declaration');
      const some = await page
        .form('Save')
        .fill({ clauses: ['non_profit'] })
        .submit('Save');
      expect(some.errors).toEqual([
        'Affirm each of the eight clauses. Without one of them the declaration cannot be made.',
      ]);
      const all = [
        'non_profit',
        'core_values',
        'partnership',
        'non_discrimination',
        'psea',
        'no_fraud',
        'no_sanctions',
        'accurate',
      ];
      const done = await some.form('Save').fill({ clauses: all }).submit('Save');
      expect(done.text).toContain('Declared on 2 March 2026 at 13:00 CET by vero');
      const back = await done.form('Save').fill({ clauses: [] }).submit('Save');
      expect(back.text).toContain('Saved.');
      expect(back.text).not.toContain('Declared on');
      const nothing = await back.form('Save').submit('Save');
      expect(nothing.status).toBe(200);
    });
  });
});
