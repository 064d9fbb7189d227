import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { startMailCatcher, type CaughtMail, type MailCatcher, type MailCatcherOptions } from './index.js';

let dir: string;
let catcher: MailCatcher;

const begin = async (options: Partial<MailCatcherOptions> = {}): Promise<void> => {
  catcher = await startMailCatcher({ dir, ...options });
};

const send = async (mail: SendMailOptions): Promise<void> => {
  const transport = createTransport(catcher.smtpUrl);
  await transport.sendMail({ from: 'Fund <fund@sgf.example>', to: 'ann@sgf.example', ...mail });
  transport.close();
};

const messages = async (query = ''): Promise<CaughtMail[]> =>
  (await fetch(`${catcher.url}/messages.json${query}`)).json() as Promise<CaughtMail[]>;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sgf-mail-'));
  await begin();
});

afterEach(async () => {
  await catcher.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('the mail catcher', () => {
  it('keeps what was sent, as its reader would see it', async () => {
    await send({
      subject: 'Vielen Dank für Ihr Gesuch 请',
      text: 'Grüße',
      bcc: 'file@sgf.example',
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [{ filename: 'receipt.txt', content: 'received' }],
    });
    expect(await messages()).toEqual([
      expect.objectContaining({
        id: 1,
        envelope: { from: 'fund@sgf.example', to: ['ann@sgf.example', 'file@sgf.example'] },
        from: 'Fund <fund@sgf.example>',
        to: ['ann@sgf.example'],
        subject: 'Vielen Dank für Ihr Gesuch 请',
        text: 'Grüße',
        headers: expect.objectContaining({ 'auto-submitted': 'auto-generated' }) as unknown,
        attachments: [{ name: 'receipt.txt', mimeType: 'text/plain', bytes: 8 }],
      }),
    ]);
  });

  it('finds the mails of one recipient, the newest first', async () => {
    await send({ subject: 'one' });
    await send({ subject: 'two', to: 'bob@sgf.example' });
    await send({ subject: 'three' });
    expect((await messages('?to=ANN@sgf.example')).map((mail) => mail.subject)).toEqual(['three', 'one']);
  });

  it('keeps them over a restart, and only the newest', async () => {
    for (const subject of ['one', 'two', 'three', 'four', 'five']) await send({ subject });
    await catcher.stop();
    await begin({ keep: 2 });
    await send({ subject: 'six' });
    expect((await messages()).map(({ id, subject }) => [id, subject])).toEqual([
      [6, 'six'],
      [5, 'five'],
    ]);
  });

  it('shows every word as text, under a policy that runs nothing', async () => {
    await send({
      subject: '<script>alert(1)</script>',
      text: '<img src=x onerror=alert(1)> https://sgf.example/a?b=1&c=2 ok',
    });
    for (const path of ['/', '/messages/1']) {
      const response = await fetch(catcher.url + path);
      const html = await response.text();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(html).toContain('&lt;script>alert(1)');
      expect(html).not.toMatch(/<(script|img)/);
    }
    const html = await (await fetch(`${catcher.url}/messages/1`)).text();
    expect(html).toContain('<a href="https://sgf.example/a?b=1&amp;c=2">');
  });

  it('answers what it does not have and does not do', async () => {
    expect((await fetch(`${catcher.url}/messages/99`)).status).toBe(404);
    expect((await fetch(`${catcher.url}/messages/x`)).status).toBe(404);
    expect((await fetch(catcher.url, { method: 'POST' })).status).toBe(405);
  });

  it('takes another port when the preferred one is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const second = await startMailCatcher({ dir: join(dir, 'second'), httpPort: port, smtpPort: port });
    expect([new URL(second.url).port, new URL(second.smtpUrl).port]).not.toContain(String(port));
    await second.stop();
    await new Promise((resolve) => other.close(resolve));
  });
});
