import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import { UnitOfWork, type Command } from '#platform';
import { InformationRequest, Thread } from '../data/thread.entity.js';
import { ThreadRepository } from '../data/thread.repository.js';
import { canBeDue } from '../domain/information-request.lifecycle.js';
import { informationRequestPolicy } from '../domain/information-request.policy.js';
import { refuseEmpty, type Want } from '../domain/side.js';
import { Enclosing, type Enclosure, type SaidAcknowledgement } from './enclosing.js';
import type { AppliedFor } from './open-thread.js';

/** What the secretariat wants, and until which day. */
export interface RequestInput {
  readonly topic: Want;
  readonly text: string;
  /** The last day, as it is in Vienna. */
  readonly dueOn: string;
  readonly file?: Enclosure | undefined;
}

/** What making a request answers. */
export interface RequestMade extends SaidAcknowledgement {
  readonly requestId: Id<'information_request'>;
}

/** Asks an applicant for a document or a clarification by a day; about what was submitted only. */
@Injectable()
export class MakeRequest {
  constructor(
    private readonly enclosing: Enclosing,
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
  ) {}

  /** Throws `not_permitted`, `invalid_input`, `file.…`. */
  async execute(
    actor: Actor,
    { id: applicationId, organisationId, reference }: AppliedFor,
    { topic, text: given, dueOn, file }: RequestInput,
    command: Command = {},
  ): Promise<RequestMade> {
    permit(informationRequestPolicy, 'make', actor, { organisationId });
    const text = given.trim();
    refuseEmpty(text);
    const input = { applicationId, topic, text, dueOn };
    return this.enclosing.run(actor, 'make-request', command, { input, file }, async (received) => {
      refuseDay(dueOn, await this.threads.today());
      const begun = {
        applicationId,
        organisationId,
        reference,
        topic,
        openedBy: actor.id,
        openedAt: await this.work.now(),
      };
      const thread = await this.threads.add(Object.assign(new Thread(), begun));
      const said = { text, file: received };
      const { id: messageId } = await this.threads.say(actor, thread, 'secretariat', 'message.asked', said);
      const request = Object.assign(new InformationRequest(), { threadId: thread.id, dueOn, askedBy: actor.id });
      request.changes.push({ type: 'information_request.made', to: 'open', data: { threadId: thread.id, dueOn } });
      const { id: requestId } = await this.threads.addRequest(request);
      return { id: thread.id, messageId, requestId };
    });
  }
}

/** Throws `invalid_input` for a day by which nothing can be asked for: one that has passed, or is more than a year away. */
export function refuseDay(dueOn: string, today: string): void {
  if (!canBeDue(dueOn, today))
    throw kernelErrors.error('invalid_input', [], [{ pointer: '/dueOn', code: 'information_request.day_wrong' }]);
}
