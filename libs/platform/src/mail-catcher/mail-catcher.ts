import { createServer, type Server } from 'node:http';
import { type AddressInfo, type Server as NetServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { systemClock } from '#kernel';
import { readMail, type CaughtMail } from './caught-mail.js';
import { inboxPage, inboxStyle, mailPage } from './inbox-pages.js';
import { Mailbox } from './mailbox.js';

/** Where the catcher keeps its mails and listens. */
export interface MailCatcherOptions {
  /** Folder of the mails; made when it is not there. */
  readonly dir: string;
  /** Preferred ports; when one is taken, or none is given, the system chooses. */
  readonly smtpPort?: number;
  readonly httpPort?: number;
  /** How many mails are kept; 1,000 unless told. */
  readonly keep?: number;
}

/** A running mail catcher. */
export interface MailCatcher {
  /** Where mail is sent to. */
  readonly smtpUrl: string;
  /** The inbox page. `/messages.json` gives the same for programs; `?to=` narrows both to one recipient. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an SMTP server that delivers to nobody and a page that shows what came: both on this machine only. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const mailbox = new Mailbox(options.dir, options.keep ?? 1_000);
  const smtp = smtpServer(mailbox);
  const http = inboxServer(mailbox);
  const [smtpPort, httpPort] = [await listen(smtp.server, options.smtpPort), await listen(http, options.httpPort)];
  return {
    smtpUrl: `smtp://${here}:${smtpPort}`,
    url: `http://${here}:${httpPort}`,
    stop: async () => {
      http.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => http.close(() => resolve())),
      ]);
    },
  };
}

const here = '127.0.0.1';
const largestMail = 30 * 1024 * 1024;

function smtpServer(mailbox: Mailbox): SMTPServer {
  const onData: SMTPServerOptions['onData'] = (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      if (stream.sizeExceeded) return done(Object.assign(new Error('the mail is too large'), { responseCode: 552 }));
      keep(mailbox, Buffer.concat(chunks), session).then(
        (mail) => done(null, `caught as ${mail.id}`),
        (error: Error) => done(error),
      );
    });
  };
  const server = new SMTPServer({
    onData,
    size: largestMail,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
  });
  server.on('error', () => {}); // a sender that hangs up; without a listener it would end the process
  return server;
}

async function keep(mailbox: Mailbox, raw: Buffer, { envelope }: SMTPServerSession): Promise<CaughtMail> {
  const mail = await readMail(raw, {
    id: mailbox.nextId(),
    caughtAt: systemClock.now().toISOString(),
    envelope: {
      from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
      to: envelope.rcptTo.map(({ address }) => address),
    },
  });
  mailbox.add(mail);
  return mail;
}

function inboxServer(mailbox: Mailbox): Server {
  return createServer((request, response) => {
    const { status, type, body } = answer(mailbox, request.method ?? '', new URL(request.url ?? '/', `http://${here}`));
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy':
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

function answer(mailbox: Mailbox, method: string, { pathname, searchParams }: URL): Answer {
  const recipient = searchParams.get('to') || undefined;
  const html = (body: string): Answer => ({ status: 200, type: 'text/html', body });
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, type: 'text/plain', body: 'This page is only for reading.\n' };
  if (pathname === '/') return html(inboxPage(mailbox.list(recipient), recipient));
  if (pathname === '/inbox.css') return { status: 200, type: 'text/css', body: inboxStyle };
  if (pathname === '/messages.json')
    return { status: 200, type: 'application/json', body: JSON.stringify(mailbox.list(recipient)) };
  const mail = mailbox.find(Number(/^\/messages\/(\d+)$/.exec(pathname)?.[1]));
  return mail === undefined
    ? { status: 404, type: 'text/plain', body: 'There is no such mail.\n' }
    : html(mailPage(mail));
}

async function listen(server: NetServer, preferred = 0): Promise<number> {
  try {
    await new Promise<void>((resolve, refuse) => {
      server.once('error', refuse);
      server.listen(preferred, here, () => {
        server.off('error', refuse);
        resolve();
      });
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (preferred === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listen(server);
  }
}
