import { Inject, Injectable, Logger, Optional, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/index.js';

/** A mail to one person. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** What stands before the @: the same for every try, so that a mail that arrives twice can be known as one. */
  readonly messageId: string;
}

/** A mail that no further try will deliver. `failure` says of what: `smtp_550`, or `address_not_valid`. */
export class MailRefused extends Error {
  constructor(readonly failure: string) {
    super(`mail was refused: ${failure}`);
    this.name = 'MailRefused';
  }
}

/** Sends mail by SMTP over connections that stay open. Without CONFIG, or a server in it, nothing leaves: tests, replays. */
@Injectable()
export class Mail implements OnApplicationShutdown {
  private readonly from: string;
  private readonly transport: Transporter | undefined;

  constructor(@Optional() @Inject(CONFIG) config?: Pick<Config, 'mail'>) {
    this.from = config?.mail.from ?? '';
    if (config?.mail.smtpUrl === undefined) return;
    this.transport = createTransport({ ...pooled, url: config.mail.smtpUrl });
    this.transport.on('error', (error) => new Logger('Mail').error(error.message));
  }

  /** Whether mail goes to a server; what stays here a rollback takes back. */
  get leaves(): boolean {
    return this.transport !== undefined;
  }

  /** Returns when the server took it. Throws MailRefused when it never will, anything else when it may later. */
  async send({ to, messageId, ...mail }: OutgoingMail): Promise<void> {
    if (!isPlainMailbox(to)) throw new MailRefused('address_not_valid');
    try {
      await this.transport?.sendMail({
        ...mail,
        from: this.from,
        // As an object it is not parsed, so that it names one mailbox whatever stands in it.
        to: { name: '', address: to },
        messageId: `<${messageId}@${domainOf(this.from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw isFinal(error) ? new MailRefused(`smtp_${error.responseCode}`) : error;
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

const pooled = {
  pool: true,
  maxConnections: 4,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
} as const;

/** One mailbox and nothing else: no line breaks, lists, comments or quotes, which mail programs read in their own ways. */
export const isPlainMailbox = (text: string): boolean =>
  text.length <= 254 && /^[^\s\p{Cc}@,;:<>()[\]"\\]+@[^\s\p{Cc}@,;:<>()[\]"\\]+$/u.test(text);

const domainOf = (from: string): string => /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost';

/** The server answered about this mail, and for good; a 5xx to our password or our greeting is about us. */
const isFinal = (error: unknown): error is { responseCode: number } => {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500 && responseCode < 600;
};
