import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id, type OrganisationId } from '#kernel';
import { UnitOfWork, type Command } from '#platform';
import { Thread } from '../data/thread.entity.js';
import { ThreadRepository } from '../data/thread.repository.js';
import { refuseEmpty, sideOf, type Topic } from '../domain/side.js';
import { threadPolicy } from '../domain/thread.policy.js';
import { Enclosing, type Enclosure, type SaidAcknowledgement } from './enclosing.js';

/** What a conversation carries of its application; the reader of applications gives it to who may see it. */
export interface AppliedFor {
  readonly id: Id<'application'>;
  readonly organisationId: OrganisationId;
  readonly reference: string;
}

/** A first message. */
export interface ThreadInput {
  readonly topic: Topic;
  readonly text: string;
  readonly file?: Enclosure | undefined;
}

/**
 * Begins a conversation about an application. Its organisation may do so from the first draft on; the secretariat then reads
 * what it was written, and never the draft.
 */
@Injectable()
export class OpenThread {
  constructor(
    private readonly enclosing: Enclosing,
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
  ) {}

  /** Throws `not_permitted`, `invalid_input`, `file.…`. */
  async execute(
    actor: Actor,
    { id: applicationId, organisationId, reference }: AppliedFor,
    { topic, text: given, file }: ThreadInput,
    command: Command = {},
  ): Promise<SaidAcknowledgement> {
    permit(threadPolicy, 'open', actor, { organisationId });
    const text = given.trim();
    refuseEmpty(text);
    const input = { applicationId, topic, text };
    return this.enclosing.run(actor, 'open-thread', command, { input, file }, async (received) => {
      const begun = {
        applicationId,
        organisationId,
        reference,
        topic,
        openedBy: actor.id,
        openedAt: await this.work.now(),
      };
      const thread = await this.threads.add(Object.assign(new Thread(), begun));
      const side = sideOf(actor, organisationId);
      const type = side === 'applicant' ? 'message.received' : 'message.sent';
      const { id: messageId } = await this.threads.say(actor, thread, side, type, { text, file: received });
      return { id: thread.id, messageId };
    });
  }
}
