import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOfApp, goodPassword, grantedRole, registered } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import type { Visitor, VisitedPage } from '../support/form-driver.js';
import { openPostOffice, type PostOffice } from '../support/mail.js';
import { openPortal, type Portal } from '../support/portal.js';
import { until } from '../support/until.js';

const noon = '2026-03-02T12:00:00Z';

describe('signing in at the portal', () => {
  let post: PostOffice;
  let portal: Portal;
  beforeAll(async () => {
    post = await openPostOffice();
    portal = await openPortal({ SMTP_URL: post.smtpUrl });
    portal.clock.set(noon);
    await registered(portal, 'amina');
  });
  beforeEach(() => portal.clock.set(noon));
  afterAll(async () => {
    await portal.close();
    await post.close();
  });

  const signIn = async (
    visitor: Visitor,
    email: string,
    password = goodPassword,
    at = '/sign-in',
  ): Promise<VisitedPage> => {
    const page = await visitor.visit(at);
    return page.form().fill({ 'Email address': email, Password: password }).submit('Sign in');
  };
  /** The link to a page in a mail that has arrived, or will. */
  const linkTo = (email: string, page: string): Promise<string> =>
    until(`a link to ${page} in a mail to ${email}`, async () => {
      const links = (await post.mails(email)).map(({ text }) => new RegExp(`(${page}\\?token=\\S+)`).exec(text)?.[1]);
      return links.find((each) => each !== undefined);
    });

  /** Waits for a mail that says something. */
  const mailTo = (email: string, words: string): Promise<true> =>
    until(`a mail to ${email} that says “${words}”`, async () =>
      (await post.mails(email)).some(({ text }) => text.replaceAll(/\s+/g, ' ').includes(words)),
    );

  it('leads to what concerns the person, and back where they wanted to go', async () => {
    const visitor = portal.visitor();
    const asked = await visitor.visit('/home?from=mail');
    expect(asked.url).toBe('/sign-in?next=%2Fhome%3Ffrom%3Dmail');
    const home = await signIn(visitor, 'amina@example.org', goodPassword, asked.url);
    expect([home.url, home.heading]).toEqual(['/home?from=mail', 'Your work']);
    expect(home.text).toContain('Nothing waits for you.');
    expect(home.response.headers.get('cache-control')).toBe('no-store');
    expect((await visitor.visit('/sign-in')).url).toBe('/home');
  });

  it('tells nothing about who has an account', async () => {
    const pages = [];
    for (const email of ['amina@example.org', 'nobody@example.org']) {
      const page = await signIn(portal.visitor(), email, 'not the password');
      pages.push({ status: page.status, title: page.title, errors: page.errors, mailbox: page.form().value('email') });
    }
    expect(pages[0]).toEqual({
      status: 401,
      title: 'Error: Sign in – Small Grants Facility',
      errors: ['The email address or the password is not right.'],
      mailbox: ['amina@example.org'],
    });
    expect(pages[1]).toEqual({ ...pages[0], mailbox: ['nobody@example.org'] });
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example'])(
    'leads to no other site: %s',
    async (next) => {
      const home = await signIn(
        portal.visitor(),
        'amina@example.org',
        goodPassword,
        `/sign-in?next=${encodeURIComponent(next)}`,
      );
      expect(home.url).toBe('/home');
    },
  );

  it('ends with signing out', async () => {
    const visitor = portal.visitor();
    const home = await signIn(visitor, 'amina@example.org');
    const [{ token }] = (await portal.sql<{ token: string }>(
      'select token_sha256 as token from session where ended_at is null order by started_at desc, id desc limit 1',
    )) as [{ token: string }];
    expect((await home.form('Sign out').submit('Sign out')).url).toBe('/');
    expect(await portal.sql('select from session where token_sha256 = $1 and ended_at is null', [token])).toEqual([]);
    expect((await visitor.visit('/home')).url).toBe('/sign-in');
  });

  it('refuses a form without its token, and one from another site', async () => {
    const visitor = portal.visitor();
    await signIn(visitor, 'amina@example.org');
    const bare = await visitor.send({
      method: 'POST',
      url: '/sign-out',
      fields: [['_csrf', 'guessed']],
      withFiles: false,
    });
    expect([bare.status, bare.heading]).toEqual([403, 'You cannot do this']);
    expect(bare.text).toContain('This form did not come from a page of this site');
    expect((await visitor.visit('/home')).heading).toBe('Your work');
    const foreign = await signIn(portal.visitor({ 'sec-fetch-site': 'cross-site' }), 'amina@example.org');
    expect(foreign.status).toBe(403);
  });

  it('asks staff for a security code: set up once, then given each time, and no code twice', async () => {
    await grantedRole(portal, await registered(portal, 'olu'), 'officer', '2026-01-01', '2026-12-31');
    const visitor = portal.visitor();
    const start = await signIn(visitor, 'olu@example.org');
    expect([start.url, start.heading]).toEqual(['/account/second-factor', 'Set up a security code']);
    expect((await visitor.visit('/home')).url).toBe('/account/second-factor');
    const shown = await start.form().submit('Begin');
    const secret = /(?:[A-Z2-7]{4} ){4,}[A-Z2-7]{1,4}/.exec(shown.text)![0].replaceAll(' ', '');
    expect(shown.links['open it with the key']).toMatch(/^otpauth:\/\/totp\//);

    const wrong = await shown.form().fill({ code: '000000' }).submit('Continue');
    expect([wrong.status, wrong.errors]).toEqual([
      409,
      ['The code is not right, or was used before. Wait for the next one.'],
    ]);
    expect(wrong.text).not.toContain(secret.slice(0, 4));
    const codes = await wrong
      .form()
      .fill({ code: codeOfApp(secret, noon) })
      .submit('Continue');
    expect(codes.heading).toBe('Keep these recovery codes');
    expect((await codes.follow('I have kept them')).heading).toBe('Your work');

    await (await visitor.visit('/home')).form('Sign out').submit('Sign out');
    portal.clock.set('2026-03-02T12:05:00Z');
    const code = await signIn(visitor, 'olu@example.org');
    expect([code.url, code.heading]).toEqual(['/sign-in/code', 'Enter your security code']);
    const home = await code
      .form()
      .fill({ 'Security code': codeOfApp(secret, '2026-03-02T12:05:00Z') })
      .submit('Continue');
    expect(home.heading).toBe('Your work');

    const thief = portal.visitor();
    const again = await signIn(thief, 'olu@example.org');
    const reused = await again
      .form()
      .fill({ 'Security code': codeOfApp(secret, '2026-03-02T12:05:00Z') })
      .submit('Continue');
    expect(reused.errors).toEqual(['The code is not right, or was used before. Wait for the next one.']);
    expect((await thief.visit('/home')).url).toBe('/sign-in/code');
  });

  it('begins with registering: a link in a mail, and the password once more', async () => {
    const visitor = portal.visitor();
    const form = (await visitor.visit('/register')).form();
    const short = await form
      .fill({ 'Your name': 'Bola', 'Email address': 'bola', 'Choose a password': 'short' })
      .submit('Register');
    expect([short.status, short.errors[0]]).toEqual([422, 'Enter an email address, like name@example.org.']);
    expect(short.errors).toContain('Use at least 15 characters; a sentence is easy to remember.');
    const fine = { 'Email address': 'bola@example.org', 'Choose a password': goodPassword };
    expect((await short.form().fill(fine).submit('Register')).url).toBe('/register/sent');
    const early = portal.visitor();
    const unconfirmed = await signIn(early, 'bola@example.org');
    expect([unconfirmed.heading, unconfirmed.text]).toEqual([
      'Your work',
      expect.stringContaining('Your address is not confirmed yet'),
    ]);
    const again = await unconfirmed.form('Send the link again').submit('Send the link again');
    expect(again.text).toContain('We have sent a link to bola@example.org.');

    const confirm = await visitor.visit(await linkTo('bola@example.org', '/confirm-address'));
    expect((await confirm.form().fill({ Password: 'not the password' }).submit('Confirm')).status).toBe(401);
    const done = await confirm.form().fill({ Password: goodPassword }).submit('Confirm');
    expect([done.url, done.text]).toEqual([
      '/sign-in?done=confirmed',
      expect.stringContaining('Your address is confirmed.'),
    ]);
    const confirmed = await signIn(visitor, 'bola@example.org');
    expect([confirmed.heading, confirmed.text]).toEqual(['Your work', expect.not.stringContaining('not confirmed')]);
    const used = await portal.visitor().visit(confirm.url);
    const refused = await used.form().fill({ Password: goodPassword }).submit('Confirm');
    expect(refused.errors).toEqual(['This link was used before, is too old, or is not complete. Ask for a new one.']);
  });

  it('says of a form that came after the session had ended that it was not kept, and leads back to its page', async () => {
    const visitor = portal.visitor();
    await signIn(visitor, 'amina@example.org');
    const page = await visitor.visit('/account/details');
    await portal.sql('update session set ended_at = app_now() where ended_at is null');
    const late = await fetch(`${portal.address}/account/details`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        referer: `${portal.address}/account/details`,
      },
      body: new URLSearchParams({ _csrf: page.form('Save').value('_csrf')[0]!, name: 'Amina B.' }),
    });
    const onwards = late.headers.get('location')!;
    expect(onwards).toBe('/sign-in?done=not_kept&next=%2Faccount%2Fdetails');
    expect((await portal.visitor().visit(onwards)).text).toContain('What you sent was not kept');
    const back = await signIn(visitor, 'amina@example.org', goodPassword, onwards);
    expect(back.url).toBe('/account/details');
  });

  it('says to who is signed in already that their address is confirmed, and leads on', async () => {
    const visitor = portal.visitor();
    const form = (await visitor.visit('/register?next=/account')).form('Register');
    const typed = { 'Your name': 'Kunle', 'Email address': 'kunle@example.org', 'Choose a password': goodPassword };
    await form.fill(typed).submit('Register');
    await signIn(visitor, 'kunle@example.org');
    const confirm = await visitor.visit(await linkTo('kunle@example.org', '/confirm-address'));
    expect(confirm.links['I have forgotten my password']).toBe('/forgotten-password?next=%2Faccount');
    expect(confirm.links['Sign in to ask for a new link']).toBe('/sign-in?next=%2Faccount');
    const done = await confirm.form('Password').fill({ Password: goodPassword }).submit('Confirm');
    expect(done.heading).toBe('Your address is confirmed');
    expect(done.links['Go on']).toBe('/account');
  });

  it('leads who forgot their password on the way to something there, by the link in the mail', async () => {
    await registered(portal, 'lara');
    const visitor = portal.visitor();
    const asked = await (await visitor.visit('/sign-in?next=/account')).follow('I have forgotten my password');
    await asked.form().fill({ 'Email address': 'lara@example.org' }).submit('Send me a link');
    const link = await linkTo('lara@example.org', '/set-password');
    const set = await visitor.visit(link);
    const done = await set
      .form()
      .fill({ 'Choose a password': 'eleven boats upon a still lake' })
      .submit('Set the password');
    expect(done.url).toBe('/sign-in?done=password_set&next=%2Faccount');
  });

  it('leads who came to apply through registering and confirming, and ends at the application', async () => {
    await aCall().withCode('open').between('2026-03-01T09:00:00Z', '2026-03-20T10:00:00Z').publishedIn(portal);
    const visitor = portal.visitor();
    const asked = await visitor.visit('/calls/open/apply');
    expect([asked.links['Sign in'], asked.links['Register']]).toEqual([
      asked.url,
      asked.url.replace('sign-in', 'register'),
    ]);
    const form = (await asked.follow('I have no account yet')).form('Register');
    const typed = { 'Your name': 'Ife', 'Email address': 'ife@example.org', 'Choose a password': 'short' };
    const again = (await form.fill(typed).submit('Register')).form('Register');
    const sent = await again.fill({ 'Choose a password': goodPassword }).submit('Register');
    expect(sent.html).toContain('href="/sign-in?next=%2Fcalls%2Fopen%2Fapply"');

    const elsewhere = portal.visitor();
    const confirm = await elsewhere.visit(await linkTo('ife@example.org', '/confirm-address'));
    const wrong = await confirm.form().fill({ Password: 'not the password' }).submit('Confirm');
    const done = await wrong.form().fill({ Password: goodPassword }).submit('Confirm');
    const there = await signIn(elsewhere, 'ife@example.org', goodPassword, done.url);
    expect(there.url).toBe('/calls/open/apply');

    const nameless = (await there.follow('Register your organisation')).form('Register');
    const named = (await nameless.fill({ kind: 'ngo' }).submit('Register')).form('Register');
    const back = await named.fill({ name: 'A house of Ife', country: 'NG' }).submit('Register');
    expect(back.url).toBe('/calls/open/apply');
    expect((await back.form('Start').submit('Start')).url).toMatch(/^\/applications\//);
  });

  it('registers nobody onwards to another site', async () => {
    const visitor = portal.visitor();
    const form = (await visitor.visit('/register?next=%2F%2Fevil.example')).form('Register');
    const typed = { 'Your name': 'Jo', 'Email address': 'jo@example.org', 'Choose a password': goodPassword };
    expect((await form.fill(typed).submit('Register')).url).toBe('/register/sent');
    const link = await linkTo('jo@example.org', '/confirm-address');
    expect(link).not.toContain('next');
    const confirm = await visitor.visit(`${link}&next=%2F%2Fevil.example`);
    expect((await confirm.form().fill({ Password: goodPassword }).submit('Confirm')).url).toBe(
      '/sign-in?done=confirmed',
    );
  });

  it('goes on with a new password after forgetting it; the sessions before end', async () => {
    const [visitor, before] = [portal.visitor(), portal.visitor()];
    await registered(portal, 'chi');
    await signIn(before, 'chi@example.org');
    const forgotten = await (await visitor.visit('/sign-in')).follow('I have forgotten my password');
    const sent = await forgotten.form().fill({ 'Email address': 'chi@example.org' }).submit('Send me a link');
    expect(sent.text).toContain('If there is an account with this address');
    const link = await visitor.visit(await linkTo('chi@example.org', '/set-password'));
    const wanted = 'nine umbrellas under one bridge';
    const set = await link.form().fill({ 'Choose a password': wanted }).submit('Set the password');
    expect(set.text).toContain('Your new password is set.');
    expect((await before.visit('/home')).url).toBe('/sign-in');
    expect((await signIn(visitor, 'chi@example.org', wanted)).heading).toBe('Your work');
  });

  it('moves to another mailbox once that has shown whose it is; the one before is warned', async () => {
    await registered(portal, 'dele');
    const visitor = portal.visitor();
    await signIn(visitor, 'dele@example.org');
    const form = (await visitor.visit('/account/email')).form('Send the link');
    const wanted = { 'Your new email address': 'dele.new@example.org' };
    const wrong = await form.fill({ ...wanted, 'Your password': 'not the password' }).submit('Send the link');
    expect(wrong.errors).toEqual(['This is not your password.']);
    const sent = await wrong.form('Send the link').fill({ 'Your password': goodPassword }).submit('Send the link');
    expect(sent.text).toContain('Your address changes when you open it.');
    const link = await linkTo('dele.new@example.org', '/confirm-new-address');
    await mailTo('dele@example.org', 'to move your account to another email address');
    expect((await signIn(portal.visitor(), 'dele@example.org')).heading).toBe('Your work');
    const confirm = await portal.visitor().visit(link);
    const done = await confirm.form().fill({ 'Your password': goodPassword }).submit('Confirm');
    expect(done.text).toContain('Your address is changed.');
    expect((await signIn(portal.visitor(), 'dele@example.org')).status).toBe(401);
    expect((await signIn(portal.visitor(), 'dele.new@example.org')).heading).toBe('Your work');
  });

  it('shows every session, and ends one or all others', async () => {
    await registered(portal, 'ebo');
    const [here, there] = [portal.visitor(), portal.visitor()];
    await signIn(here, 'ebo@example.org');
    await signIn(there, 'ebo@example.org');
    const list = await (await here.visit('/account')).follow('See them Where you are signed in');
    expect(list.text).toContain('This session');
    const ended = await list.form('End all others').submit('End all others');
    expect(ended.text).toContain('You are signed in nowhere else.');
    expect((await there.visit('/account')).url).toBe('/sign-in?next=%2Faccount');
    expect((await here.visit('/account')).heading).toBe('Your account');
  });

  it('speaks the language that its person chose, on every device', async () => {
    await registered(portal, 'fara');
    const visitor = portal.visitor();
    await signIn(visitor, 'fara@example.org');
    const details = (await visitor.visit('/account/details')).form('Save');
    const saved = await details.fill({ language: 'fr' }).submit('Save');
    expect([saved.heading, saved.text]).toEqual([
      'Votre compte',
      expect.stringContaining('Vos modifications sont enregistrées.'),
    ]);
    expect((await signIn(portal.visitor(), 'fara@example.org')).html).toContain('<html lang="fr"');
  });

  it('closes for good, after the password was given once more', async () => {
    await registered(portal, 'gana');
    const visitor = portal.visitor();
    await signIn(visitor, 'gana@example.org');
    const page = await (await visitor.visit('/account')).follow('Close your account');
    const form = page.form('Close my account').fill({ 'Your password': goodPassword });
    expect((await form.submit('Close my account')).text).toContain('Your account is closed.');
    expect((await signIn(portal.visitor(), 'gana@example.org')).status).toBe(403);
  });
});
