import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { AwardAcknowledgement } from './acknowledgement.js';
import { AwardActs } from './award-acts.js';

/** Resumes a suspended award; not by the person who suspended it. */
@Injectable()
export class ResumeAward {
  constructor(private readonly acts: AwardActs) {}

  /** Throws as `AwardActs.run`. */
  execute(actor: Actor, id: Id<'award'>, why: string, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.acts.run(actor, 'resume', id, { why, command });
  }
}
