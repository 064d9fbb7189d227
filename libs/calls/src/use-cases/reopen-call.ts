import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { CallAcknowledgement } from './acknowledgement.js';
import { CallActs } from './call-acts.js';

/** Takes a concluded call up again, for its reserve list. */
@Injectable()
export class ReopenCall {
  constructor(private readonly acts: CallActs) {}

  /** Throws as `CallActs.run`. */
  execute(actor: Actor, id: Id<'call'>, why: string, command: Command = {}): Promise<CallAcknowledgement> {
    return this.acts.run(actor, 'reopen', id, { why, command });
  }
}
