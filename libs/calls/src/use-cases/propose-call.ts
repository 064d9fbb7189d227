import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { CallAcknowledgement } from './acknowledgement.js';
import { CallActs } from './call-acts.js';

/** Puts a draft before a second person. */
@Injectable()
export class ProposeCall {
  constructor(private readonly acts: CallActs) {}

  /** Throws as `CallActs.run`. */
  execute(actor: Actor, id: Id<'call'>, command: Command = {}): Promise<CallAcknowledgement> {
    return this.acts.run(actor, 'propose', id, {
      command,
      effect: ({ call, now }) => void Object.assign(call, { proposedBy: actor.id, proposedAt: now }),
    });
  }
}
