import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { NoticeState } from '../domain/notice.machine.js';
import type { Template } from '../domain/subscriptions.js';

/** One notice as its recipient sees it. */
export interface NoticeRow {
  readonly id: Id<'notice'>;
  readonly template: Template;
  readonly subjectId: string;
  readonly about: Readonly<Record<string, string | number>>;
  readonly state: NoticeState;
  readonly queuedAt: Date;
}

/** What people were told. */
@Injectable()
export class NoticesReader {
  constructor(private readonly work: UnitOfWork) {}

  /** What the actor was told, the latest first, a hundred at most. */
  own(actor: Actor): Promise<NoticeRow[]> {
    return this.work.read(actor, () => this.work.query<NoticeRow>(own, [actor.id]));
  }
}

const own = `
  select id, template, subject_id as "subjectId", about, state, queued_at as "queuedAt"
  from notice where recipient_id = $1 order by queued_at desc, id desc limit 100`;
