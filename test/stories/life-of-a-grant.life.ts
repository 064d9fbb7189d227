import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from '@jest/globals';
import { NoticesModule } from '../../libs/notices/src/index.js';
import { Later } from '../../libs/platform/src/index.js';
import { openApi, type Api } from '../support/api.js';
import { openPostOffice, type PostOffice } from '../support/mail.js';
import { Someone } from './life-of-a-grant.someone.js';

/** What the chapters of the story share: the API, a mail server, what a worker does, one calendar, and what was made. */
export class Life {
  api!: Api;
  post!: PostOffice;
  now = '';
  /** Addresses of things, by what the story calls them. */
  readonly at: Record<string, string> = {};
  private readonly files = mkdtempSync(join(tmpdir(), 'sgf-life-'));
  private readonly people = new Map<string, Someone>();

  private stoppedAt: string | undefined;

  /** A sentence of the story. Once one has failed, those that build on it only say so. */
  it(sentence: string, happens: () => Promise<void>): void {
    it(sentence, async () => {
      if (this.stoppedAt !== undefined) throw new Error(`the story has stopped at: ${this.stoppedAt}`);
      this.stoppedAt = sentence;
      await happens();
      this.stoppedAt = undefined;
    });
  }

  async begin(): Promise<void> {
    this.post = await openPostOffice();
    this.api = await openApi({ SGF_FILES: this.files, SMTP_URL: this.post.smtpUrl }, [{ module: NoticesModule }]);
  }

  async end(): Promise<void> {
    await this.api.close();
    await this.post.close();
    rmSync(this.files, { recursive: true });
  }

  /** Moves the calendar; what was due until then is done as a worker does it. */
  async moveTo(now: string): Promise<void> {
    this.now = now;
    this.api.clock.set(now);
    await this.settle();
  }

  settle = async (): Promise<void> => void (await this.api.get(Later).drain());

  /** A person by their first name; the same one each time. Of a script everything but its first steps goes by a token. */
  someone(name: string, by: 'browser' | 'script' = 'browser'): Someone {
    const known = this.people.get(name) ?? new Someone(this, name, by);
    this.people.set(name, known);
    return known;
  }

  /** The token of the link in the newest mail to an address. */
  async linkTo(email: string): Promise<string> {
    await this.settle();
    const [mail] = await this.post.mails(email);
    return /\?token=([\w-]+)/.exec(mail!.text)![1]!;
  }

  /** How much has been written down so far: a refusal adds nothing. */
  async written(): Promise<unknown> {
    const [row] = await this.api.sql(
      'select (select count(*) from history) as history, (select count(*) from outbox) as outbox',
    );
    return row;
  }
}
