import { isMailbox, mailbox } from './email.js';

describe('a mailbox', () => {
  it.each(['a@b.org', 'amina.obi+sgf@ngo.example', 'информация@пример.рф', `${'a'.repeat(64)}@example.org`])(
    'can be %s',
    (text) => expect(isMailbox(text)).toBe(true),
  );

  it.each([
    'a@b',
    '@b.org',
    'a b@c.org',
    'a@b.org, c@d.org',
    'a@b.org\r\nBcc: c@d.org',
    'a@b.org\u0000',
    'Ada <a@b.org>',
    '"a"@b.org',
    'a@@b.org',
    'a@b..org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(252)}.org`,
  ])('cannot be %j', (text) => expect(isMailbox(text)).toBe(false));

  it('is compared in lower case and without space around', () => {
    expect(mailbox('  Amina.Obi@NGO.example ')).toBe('amina.obi@ngo.example');
  });
});
