import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Files, History, Store, UnitOfWork, type ReceivedFile } from '#platform';
import type { Side } from '../domain/side.js';
import { InformationRequest, Message, MessageFile, Thread } from './thread.entity.js';

/** What a message holds; with neither it is none. */
export interface Said {
  readonly text: string;
  readonly file?: ReceivedFile | undefined;
}

/** What history calls a message: whom it has reached decides who is told. The words of a request go out with the request. */
export type MessageEvent = 'message.received' | 'message.sent' | 'message.asked';

/** The write side of conversations. */
@Injectable()
export class ThreadRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly files: Files,
    private readonly history: History,
  ) {}

  /** Reads a conversation without a lock. Throws `not_found`. */
  find(id: Id<'thread'>): Promise<Thread> {
    return this.store.find(Thread, id);
  }

  /** Holds a conversation until the commit; for the desk. Throws `not_found`, `not_permitted`, `stale_version`. */
  lock(id: Id<'thread'>, expectedVersion?: number): Promise<Thread> {
    return this.store.lock(Thread, id, expectedVersion);
  }

  /** Begins a conversation. */
  add(thread: Thread): Promise<Thread> {
    thread.changes.push({ type: 'thread.opened', data: { applicationId: thread.applicationId, topic: thread.topic } });
    return this.store.add(Thread, 'thread', thread);
  }

  /** Writes a changed conversation. */
  save(thread: Thread): Promise<Thread> {
    return this.store.save(Thread, 'thread', thread);
  }

  /** The request that a conversation is about, held until the commit. */
  async lockRequestOf(threadId: Id<'thread'>): Promise<InformationRequest | null> {
    return this.work.manager.findOne(InformationRequest, { where: { threadId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Holds a request until the commit, with its conversation. Throws `not_found`, `stale_version`. */
  async lockRequest(
    id: Id<'information_request'>,
    expectedVersion?: number,
  ): Promise<{ readonly request: InformationRequest; readonly thread: Thread }> {
    const request = await this.store.lock(InformationRequest, id, expectedVersion);
    return { request, thread: await this.find(request.threadId) };
  }

  /** Writes a new request. */
  addRequest(request: InformationRequest): Promise<InformationRequest> {
    return this.store.add(InformationRequest, 'information_request', request);
  }

  /** Writes a changed request. */
  saveRequest(request: InformationRequest): Promise<InformationRequest> {
    return this.store.save(InformationRequest, 'information_request', request);
  }

  /** Writes a message in the open unit of work; the words go into the payload of its history. */
  async say(actor: Actor, thread: Thread, side: Side, type: MessageEvent, { text, file }: Said): Promise<Message> {
    const { id: threadId, applicationId, organisationId } = thread;
    const writtenAt = await this.work.now();
    const message = Object.assign(new Message(), { threadId, side, writtenBy: actor.id, writtenAt });
    await this.work.manager.insert(Message, message);
    if (file !== undefined) {
      const { id: fileId } = await this.files.add(file, organisationId);
      await this.work.manager.insert(MessageFile, { messageId: message.id, fileId });
    }
    const change = { type, why: text, data: { threadId, applicationId } };
    await this.history.write('message', { id: message.id, version: 1, changes: [change] });
    return message;
  }

  /** The day it is for the fund. */
  async today(): Promise<string> {
    const [row] = await this.work.query<{ today: string }>('select app_today() as today');
    return row!.today;
  }

  /** Remembers that the actor has read everything up to now. */
  async read(actor: Actor, threadId: Id<'thread'>, side: Side): Promise<void> {
    await this.work.query(
      `insert into thread_reading (thread_id, person_id, side, read_at) values ($1, $2, $3, app_now())
       on conflict (thread_id, person_id) do update set read_at = excluded.read_at`,
      [threadId, actor.id, side],
    );
  }
}
