import { Inject, Injectable, Optional } from '@nestjs/common';
import { linkPages, MintLink } from '#identity';
import { systemActor } from '#kernel';
import { CONFIG, type Config } from '#platform';
import { fallbackLanguage, isLanguage, words } from '#words';
import type { Notice } from '../data/notice.entity.js';
import { links } from '../domain/subscriptions.js';
import { htmlOf } from './html-letter.js';

/** The words of a mail. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const signIn = '/sign-in';

const withQuery = (path: string, params: Readonly<Record<string, string>>): string =>
  Object.keys(params).length === 0 ? path : `${path}?${new URLSearchParams(params)}`;

/** Writes the mail of a notice in its recipient's language: what it is about by its reference, and where to read on. */
@Injectable()
export class WriteLetter {
  private readonly publicUrl: string;

  constructor(
    private readonly links: MintLink,
    @Optional() @Inject(CONFIG) config?: Pick<Config, 'http'>,
  ) {
    this.publicUrl = config?.http.publicUrl ?? 'http://127.0.0.1:3000';
  }

  /** A token of a link is made here, in the open unit of work, and goes into the mail alone. */
  async execute(notice: Notice): Promise<Letter> {
    const { sayCode, say, language, dir } = words(isLanguage(notice.language) ? notice.language : fallbackLanguage);
    const subject = sayCode(`notice.${notice.template}.subject`);
    const body = sayCode(`notice.${notice.template}.body`, { ...notice.about, url: await this.addressFor(notice) });
    const text = `${body}\n\n${say('notice.closing')}\n`;
    return { subject, text, html: htmlOf(text, { subject, language, dir }) };
  }

  /** Where to read on: the page that the notice is about where it says one; a link that proves the mailbox; or sign-in. */
  private async addressFor({ template, recipientId, about, address }: Notice): Promise<string> {
    const purpose = Object.hasOwn(links, template) ? links[template as keyof typeof links] : undefined;
    const next = about['next'] === undefined ? {} : { next: String(about['next']) };
    if (purpose === undefined || recipientId === null)
      return this.publicUrl + withQuery(String(about['path'] ?? signIn), next);
    const token = await this.links.execute(systemActor, recipientId, purpose, address);
    return this.publicUrl + withQuery(linkPages[purpose], { token, ...next });
  }
}
