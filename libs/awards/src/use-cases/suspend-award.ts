import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { AwardAcknowledgement } from './acknowledgement.js';
import { AwardActs } from './award-acts.js';

/** Suspends an award: nothing is paid until another person resumes it. */
@Injectable()
export class SuspendAward {
  constructor(private readonly acts: AwardActs) {}

  /** Throws as `AwardActs.run`. */
  execute(actor: Actor, id: Id<'award'>, why: string, command: Command = {}): Promise<AwardAcknowledgement> {
    const effect = (award: { suspendedBy: string | null }) => void (award.suspendedBy = actor.id);
    return this.acts.run(actor, 'suspend', id, { why, command, effect });
  }
}
