import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { openPostOffice, type PostOffice } from '../../../../test/support/mail.js';
import { isPlainMailbox, Mail, MailRefused } from './mail.js';

const letter = { subject: 'A receipt', text: 'We received it.', messageId: 'a1b2' };
const from = 'Small Grants Facility <grants@sgf.example>';

describe('mail', () => {
  let post: PostOffice;
  let mail: Mail;
  beforeAll(async () => {
    post = await openPostOffice();
    mail = new Mail(post.config);
  });
  afterAll(async () => {
    mail.onApplicationShutdown();
    await post.close();
  });

  it('arrives as it was written, under the Message-ID it was given', async () => {
    await mail.send({ ...letter, to: 'amina@example.org', html: '<p>We received it.</p>' });
    expect(await post.mails('amina@example.org')).toMatchObject([
      {
        messageId: '<a1b2@sgf.example>',
        from,
        to: ['amina@example.org'],
        subject: 'A receipt',
        text: 'We received it.',
        html: expect.stringContaining('<p>We received it.</p>') as string,
        headers: { 'auto-submitted': 'auto-generated' },
      },
    ]);
  });

  it.each([
    'amina@example.org\r\nBcc: other@example.org',
    'amina@example.org, other@example.org',
    'Amina <amina@example.org>',
    'amina@example.org(other@example.net)',
    '"amina other"@example.org',
    'amina@[127.0.0.1]',
    'amina',
    'amina@',
    `${'a'.repeat(250)}@example.org`,
  ])('goes nowhere at %j', async (to) => {
    const before = (await post.mails()).length;
    await expect(mail.send({ ...letter, to })).rejects.toEqual(new MailRefused('address_not_valid'));
    expect(await post.mails()).toHaveLength(before);
  });

  it('takes addresses beyond ASCII', () => expect(isPlainMailbox('пример@пример.example')).toBe(true));

  it('cannot be given other heads by its subject', async () => {
    await mail.send({ ...letter, to: 'binta@example.org', subject: 'A receipt\r\nBcc: other@example.org' });
    const [caught] = await post.mails('binta@example.org');
    expect(caught!.envelope.to).toEqual(['binta@example.org']);
    expect(caught!.headers).not.toHaveProperty('bcc');
  });

  it('stays here when no server is named', async () => {
    const nowhere = new Mail();
    await nowhere.send({ ...letter, to: 'amina@example.org' });
    nowhere.onApplicationShutdown();
  });
});

describe('a mail server that says no', () => {
  /** Answers with the code that stands before the @ of the recipient. */
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) =>
      done(Object.assign(new Error('no'), { responseCode: Number(address.split('@')[0]) })),
  });
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
    url = `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

  const attempt = async (smtpUrl: string, to: string): Promise<unknown> => {
    const mail = new Mail({ mail: { smtpUrl, from } });
    try {
      return await mail.send({ ...letter, to });
    } catch (error) {
      return error;
    } finally {
      mail.onApplicationShutdown();
    }
  };

  it.each(['550', '553'])('for good with %s', async (code) => {
    expect(await attempt(`smtp://${url}`, `${code}@example.org`)).toEqual(new MailRefused(`smtp_${code}`));
  });

  it.each(['421', '451'])('for now with %s', async (code) => {
    const error = await attempt(`smtp://${url}`, `${code}@example.org`);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(MailRefused);
  });

  it('to our password, which says nothing about the recipient', async () => {
    const error = await attempt(`smtp://user:wrong@${url}`, '550@example.org');
    expect(error).toMatchObject({ code: 'EAUTH' });
  });

  it('by not being there', async () => {
    expect(await attempt('smtp://127.0.0.1:1', '550@example.org')).toMatchObject({ code: 'ESOCKET' });
  });
});
