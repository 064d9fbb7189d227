import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import type { InformationRequest } from '../data/thread.entity.js';
import { ThreadRepository } from '../data/thread.repository.js';
import { informationRequestLifecycle } from '../domain/information-request.lifecycle.js';
import type { InformationRequestState } from '../domain/information-request.machine.js';

/** Where a request stands after an act; plain, so that a repeated key can be given the same answer. */
export interface RequestAcknowledgement {
  readonly id: Id<'information_request'>;
  readonly state: InformationRequestState;
  readonly version: number;
}

/** The same of a request. */
export const acknowledgedRequest = ({ id, state, version }: InformationRequest): RequestAcknowledgement => ({
  id,
  state,
  version,
});

/** What the desk does with a request beside making it: it is over, with or without an answer. */
@Injectable()
export class RequestActs {
  constructor(
    private readonly once: Once,
    private readonly threads: ThreadRepository,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `information_request.cannot_<event>`. */
  run(
    actor: Actor,
    event: 'close' | 'withdraw',
    id: Id<'information_request'>,
    command: Command,
    why?: string,
  ): Promise<RequestAcknowledgement> {
    return this.once.run(actor, `${event}-request`, command, { id, why }, async () => {
      const { request, thread } = await this.threads.lockRequest(id, command.expectedVersion);
      const thing = Object.assign(request, { organisationId: thread.organisationId });
      informationRequestLifecycle.advance(thing, event, { actor, facts: {}, why, data: { threadId: thread.id } });
      return acknowledgedRequest(await this.threads.saveRequest(request));
    });
  }
}
