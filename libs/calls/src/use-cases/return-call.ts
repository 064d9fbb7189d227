import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { CallAcknowledgement } from './acknowledgement.js';
import { CallActs } from './call-acts.js';

/** Gives a proposed call back to its desk with remarks. */
@Injectable()
export class ReturnCall {
  constructor(private readonly acts: CallActs) {}

  /** Throws as `CallActs.run`. */
  execute(actor: Actor, id: Id<'call'>, why: string, command: Command = {}): Promise<CallAcknowledgement> {
    return this.acts.run(actor, 'return', id, {
      why,
      command,
      effect: ({ call }) => void Object.assign(call, { proposedBy: null, proposedAt: null }),
    });
  }
}
