import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { UnitOfWork, type Command } from '#platform';
import type { Thread } from '../data/thread.entity.js';
import { ThreadRepository } from '../data/thread.repository.js';
import { informationRequestLifecycle } from '../domain/information-request.lifecycle.js';
import { refuseEmpty, sideOf } from '../domain/side.js';
import { threadPolicy } from '../domain/thread.policy.js';
import { Enclosing, type Enclosure, type SaidAcknowledgement } from './enclosing.js';

/** A text, a file, or both. */
export interface MessageInput {
  readonly text?: string | undefined;
  readonly file?: Enclosure | undefined;
}

/** Says something in a conversation. What an applicant says where something was wanted of it is the answer to that. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly enclosing: Enclosing,
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input`, `file.…`. */
  async execute(
    actor: Actor,
    id: Id<'thread'>,
    { text: given = '', file }: MessageInput,
    command: Command = {},
  ): Promise<SaidAcknowledgement> {
    const text = given.trim();
    permit(threadPolicy, 'write', actor, await this.work.read(actor, () => this.threads.find(id)));
    refuseEmpty(text, { hasFile: file !== undefined });
    return this.enclosing.run(actor, 'write-message', command, { input: { id, text }, file }, async (received) => {
      const thread = await this.threads.find(id);
      const side = sideOf(actor, thread.organisationId);
      if (side === 'applicant') await this.answerRequest(actor, thread);
      const type = side === 'applicant' ? 'message.received' : 'message.sent';
      const { id: messageId } = await this.threads.say(actor, thread, side, type, { text, file: received });
      return { id, messageId };
    });
  }

  /** Late or not: what came is looked at. A request that is over stays as it is. */
  private async answerRequest(actor: Actor, { id, organisationId }: Thread): Promise<void> {
    const request = await this.threads.lockRequestOf(id);
    if (request?.state !== 'open') return;
    const thing = Object.assign(request, { organisationId });
    informationRequestLifecycle.advance(thing, 'answer', { actor, facts: {}, data: { threadId: id } });
    request.answeredAt = await this.work.now();
    await this.threads.saveRequest(request);
  }
}
