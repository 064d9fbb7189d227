import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOfApp, goodPassword, grantedRole, registered } from '../support/builders/account.js';
import type { Visitor, VisitedPage } from '../support/form-driver.js';
import { openPostOffice, type PostOffice } from '../support/mail.js';
import { openPortal, type Portal } from '../support/portal.js';

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
  const linkTo = async (email: string, page: string): Promise<string> => {
    for (;;) {
      const links = (await post.mails(email)).map(({ text }) => new RegExp(`(${page}\\?token=\\S+)`).exec(text)?.[1]);
      const link = links.find((each) => each !== undefined);
      if (link !== undefined) return link;
      await wait(50);
    }
  };

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
      errors: ['The e-mail address or the password is not right.'],
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
    const bare = await visitor.send('POST', '/sign-out', new URLSearchParams({ _csrf: 'guessed' }));
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
    expect([short.status, short.errors[0]]).toEqual([422, 'Enter an e-mail address, like name@example.org.']);
    expect(short.errors).toContain('Use at least 15 characters; a sentence is easy to remember.');
    const fine = { 'Email address': 'bola@example.org', 'Choose a password': goodPassword };
    expect((await short.form().fill(fine).submit('Register')).url).toBe('/register/sent');
    expect((await signIn(visitor, 'bola@example.org')).errors).toEqual([
      'Confirm your e-mail address first: we have sent you a link.',
    ]);

    const confirm = await visitor.visit(await linkTo('bola@example.org', '/confirm-address'));
    expect((await confirm.form().fill({ Password: 'not the password' }).submit('Confirm')).status).toBe(401);
    const done = await confirm.form().fill({ Password: goodPassword }).submit('Confirm');
    expect([done.url, done.text]).toEqual([
      '/sign-in?done=confirmed',
      expect.stringContaining('Your address is confirmed.'),
    ]);
    expect((await signIn(visitor, 'bola@example.org')).heading).toBe('Your work');
    const used = await portal.visitor().visit(confirm.url);
    const refused = await used.form().fill({ Password: goodPassword }).submit('Confirm');
    expect(refused.errors).toEqual(['This link was used before, is too old, or is not complete. Ask for a new one.']);
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
});
