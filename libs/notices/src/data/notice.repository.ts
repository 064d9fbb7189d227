import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, type Id } from '#kernel';
import { History, Store, UnitOfWork } from '#platform';
import { noticeQueued } from '../domain/notice.events.js';
import type { Template } from '../domain/subscriptions.js';
import { Notice } from './notice.entity.js';
import type { Recipient } from './recipients.js';

/** A notice before it is written. */
export interface NewNotice extends Recipient {
  readonly template: Template;
  readonly occasion: string;
}

/** The write side of notices. */
@Injectable()
export class NoticeRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly history: History,
  ) {}

  /** Writes a notice and queues its mail, unless the same person was told the same on that occasion already. */
  async queue(notice: NewNotice): Promise<void> {
    const { recipientId, address, language, template, subjectId, occasion, about } = notice;
    const key = [recipientId ?? address, template, subjectId, occasion].join('\n');
    const messageId = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const id = newId<'notice'>();
    const said = JSON.stringify(about);
    const written = await this.work.query(insert, [
      ...[id, recipientId, address, language, template, subjectId, occasion, said, messageId],
    ]);
    if (written.length === 0) return;
    await this.history.write('notice', { id, version: 1, changes: [{ type: noticeQueued, to: 'queued' }] });
  }

  /** Holds a notice until the commit. Throws `not_found`. */
  lock(id: Id<'notice'>): Promise<Notice> {
    return this.store.lock(Notice, id);
  }

  /** Writes a changed notice. */
  save(notice: Notice): Promise<Notice> {
    return this.store.save(Notice, 'notice', notice);
  }
}

const insert = `
  insert into notice (id, recipient_id, address, language, template, subject_id, occasion, about, message_id, state,
    queued_at, version)
  values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, 'queued', app_now(), 1)
  on conflict do nothing returning id`;
