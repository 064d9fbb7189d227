import { newId, type Aggregate, type Change, type Id, type PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeState } from '../domain/notice.machine.js';
import type { NoticeThing } from '../domain/notice.policy.js';
import type { Template } from '../domain/subscriptions.js';

/** One person told one thing on one occasion. */
@Entity('notice')
export class Notice implements Aggregate<NoticeState>, NoticeThing {
  @PrimaryColumn('uuid') id: Id<'notice'> = newId<'notice'>();
  @Column('uuid', { nullable: true }) recipientId!: PersonId | null;
  @Column('text') address!: string;
  @Column('text') language!: string;
  @Column('text') template!: Template;
  /** The thing that it is about. */
  @Column('uuid') subjectId!: string;
  /** What tells one notice of a template about a subject from the next. */
  @Column('text') occasion!: string;
  /** What its words need: references, dates, counts. Never details of a case. */
  @Column('jsonb') about!: Readonly<Record<string, string | number>>;
  /** From recipient, template, subject and occasion: the same however often it is written. */
  @Column('char', { length: 32 }) messageId!: string;
  @Column('text') state: NoticeState = 'queued';
  @Column('timestamptz') queuedAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null = null;
  /** Why it will never arrive: `smtp_550`. */
  @Column('text', { nullable: true }) failure: string | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
