import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ThreadRepository } from '../data/thread.repository.js';
import { correspondenceErrors } from '../domain/correspondence.errors.js';
import { informationRequestPolicy } from '../domain/information-request.policy.js';
import { acknowledgedRequest, type RequestAcknowledgement } from './request-acts.js';
import { refuseDay } from './make-request.js';

/** Gives an applicant another day for what is wanted of it, most often a later one; it is told. */
@Injectable()
export class MoveDueDay {
  constructor(
    private readonly once: Once,
    private readonly threads: ThreadRepository,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `invalid_input`, `information_request.cannot_move`. */
  execute(
    actor: Actor,
    id: Id<'information_request'>,
    dueOn: string,
    command: Command = {},
  ): Promise<RequestAcknowledgement> {
    return this.once.run(actor, 'move-due-day', command, { id, dueOn }, async () => {
      const { request, thread } = await this.threads.lockRequest(id, command.expectedVersion);
      permit(informationRequestPolicy, 'move', actor, thread);
      const { state } = request;
      if (state !== 'open')
        throw correspondenceErrors.error('information_request.cannot_move', [
          reason('information_request.cannot_move', { state }),
        ]);
      refuseDay(dueOn, await this.threads.today());
      request.changes.push({
        type: 'information_request.moved',
        data: { threadId: thread.id, from: request.dueOn, dueOn },
      });
      request.dueOn = dueOn;
      return acknowledgedRequest(await this.threads.saveRequest(request));
    });
  }
}
