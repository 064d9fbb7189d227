import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { AwardAcknowledgement } from './acknowledgement.js';
import { AwardActs } from './award-acts.js';
import { UndoAward } from './undo-award.js';

/** The grantee does not take the award. */
@Injectable()
export class DeclineAward {
  constructor(
    private readonly acts: AwardActs,
    private readonly undo: UndoAward,
  ) {}

  /** Throws as `AwardActs.run`. */
  execute(actor: Actor, id: Id<'award'>, why: string, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.acts.run(actor, 'decline', id, { why, command, effect: (award) => this.undo.of(award, why) });
  }
}
