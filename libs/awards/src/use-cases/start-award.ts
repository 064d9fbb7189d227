import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { AwardAcknowledgement } from './acknowledgement.js';
import { AwardActs } from './award-acts.js';

/** Starts an award on the project's first day or later. */
@Injectable()
export class StartAward {
  constructor(private readonly acts: AwardActs) {}

  /** Throws as `AwardActs.run`. */
  execute(actor: Actor, id: Id<'award'>, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.acts.run(actor, 'start', id, { command });
  }
}
