import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { RequestActs, type RequestAcknowledgement } from './request-acts.js';

/** Closes a request: what was wanted is there, or came in another way. */
@Injectable()
export class CloseRequest {
  constructor(private readonly acts: RequestActs) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `information_request.cannot_close`. */
  execute(actor: Actor, id: Id<'information_request'>, command: Command = {}): Promise<RequestAcknowledgement> {
    return this.acts.run(actor, 'close', id, command);
  }
}
