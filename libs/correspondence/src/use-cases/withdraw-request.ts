import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { RequestActs, type RequestAcknowledgement } from './request-acts.js';

/** Withdraws a request that was not answered, and tells the applicant why it need not be. */
@Injectable()
export class WithdrawRequest {
  constructor(private readonly acts: RequestActs) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `information_request.cannot_withdraw`. */
  execute(
    actor: Actor,
    id: Id<'information_request'>,
    why: string,
    command: Command = {},
  ): Promise<RequestAcknowledgement> {
    return this.acts.run(actor, 'withdraw', id, command, why);
  }
}
