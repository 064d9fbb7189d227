import { Injectable } from '@nestjs/common';
import { systemActor, type Id } from '#kernel';
import { failpoint, Mail, MailRefused, Subscribers, UnitOfWork, type OutboxEvent, type Subscriber } from '#platform';
import type { Notice } from '../data/notice.entity.js';
import { NoticeRepository } from '../data/notice.repository.js';
import { noticeQueued } from '../domain/notice.events.js';
import { noticeLifecycle } from '../domain/notice.lifecycle.js';
import { WriteLetter } from './write-letter.js';

/**
 * Sends the mail of a notice. A kill after the server took it and before that is marked sends it once more, under the same
 * Message-ID; nothing else does.
 */
@Injectable()
export class SendNotice implements Subscriber {
  readonly name = 'mail';
  readonly types = [noticeQueued];
  readonly reachesOutside: boolean;

  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly letters: WriteLetter,
    private readonly mail: Mail,
    subscribers: Subscribers,
  ) {
    this.reachesOutside = mail.leaves;
    subscribers.add(this);
  }

  /** Throws when the server may take it later: then nothing was done. */
  async handle({ thingId }: OutboxEvent): Promise<void> {
    const notice = await this.notices.lock(thingId as Id<'notice'>);
    if (notice.state !== 'queued') return;
    const failure = await this.send(notice);
    const data = { template: notice.template, ...(failure === undefined ? {} : { failure }) };
    const event = failure === undefined ? 'send' : 'fail';
    noticeLifecycle.advance(notice, event, { actor: systemActor, facts: {}, data });
    Object.assign(notice, failure === undefined ? { sentAt: await this.work.now() } : { failure });
    await this.notices.save(notice);
  }

  private async send(notice: Notice): Promise<string | undefined> {
    try {
      await this.mail.send({
        to: notice.address,
        messageId: notice.messageId,
        ...(await this.letters.execute(notice)),
      });
      failpoint('after-smtp-accepted-before-mark');
      return undefined;
    } catch (error) {
      if (error instanceof MailRefused) return error.failure;
      throw error;
    }
  }
}
