import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { CONFIG, readConfig, startMailCatcher, type CaughtMail, type Config } from '../../libs/platform/src/index.js';

/** A real SMTP server of one test, and settings that send mail there. */
export interface PostOffice {
  readonly smtpUrl: string;
  readonly config: Config;
  /** Gives CONFIG to the modules of a world. */
  readonly settings: DynamicModule;
  /** What arrived, the newest first; with an address only what it got. */
  mails(to?: string): Promise<CaughtMail[]>;
  close(): Promise<void>;
}

class PostOfficeSettings {}

/** Opens one with an empty mailbox. Close it, or the test process does not end. */
export const openPostOffice = async (): Promise<PostOffice> => {
  const dir = mkdtempSync(join(tmpdir(), 'sgf-post-'));
  const { smtpUrl, url, stop } = await startMailCatcher({ dir, keep: 20_000 });
  const config = readConfig({ SGF_MODE: 'test', SMTP_URL: smtpUrl, PUBLIC_URL: 'https://grants.example.org' });
  return {
    smtpUrl,
    config,
    settings: {
      module: PostOfficeSettings,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    },
    mails: async (to = '') =>
      (await (await fetch(`${url}/messages.json?to=${encodeURIComponent(to)}`)).json()) as CaughtMail[],
    close: async () => {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
