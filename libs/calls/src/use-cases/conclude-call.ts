import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { CallRepository } from '../data/call.repository.js';
import type { CallAcknowledgement } from './acknowledgement.js';
import { CallActs } from './call-acts.js';

/** Ends a call whose doors have closed, and keeps its numbers as they are. */
@Injectable()
export class ConcludeCall {
  constructor(
    private readonly acts: CallActs,
    private readonly calls: CallRepository,
  ) {}

  /** Throws as `CallActs.run`. */
  execute(actor: Actor, id: Id<'call'>, command: Command = {}): Promise<CallAcknowledgement> {
    return this.acts.run(actor, 'conclude', id, {
      command,
      effect: ({ call, now }) => this.calls.keepFigures(call, actor.id, now),
    });
  }
}
