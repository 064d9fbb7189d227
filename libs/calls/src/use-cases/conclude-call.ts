import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { CallAcknowledgement } from './acknowledgement.js';
import { CallActs } from './call-acts.js';

/** Ends a call whose doors have closed. */
@Injectable()
export class ConcludeCall {
  constructor(private readonly acts: CallActs) {}

  /** Throws as `CallActs.run`. */
  execute(actor: Actor, id: Id<'call'>, command: Command = {}): Promise<CallAcknowledgement> {
    return this.acts.run(actor, 'conclude', id, { command });
  }
}
