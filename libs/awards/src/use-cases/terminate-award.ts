import { Injectable } from '@nestjs/common';
import { GrantRegister } from '#funds';
import { fundDay } from '#funds/domain';
import type { Actor, Id } from '#kernel';
import { UnitOfWork, type Command } from '#platform';
import type { AwardAcknowledgement } from './acknowledgement.js';
import { AwardActs } from './award-acts.js';

/** Ends an award before its time. What is outstanding stays so until the award is closed. */
@Injectable()
export class TerminateAward {
  constructor(
    private readonly work: UnitOfWork,
    private readonly acts: AwardActs,
    private readonly register: GrantRegister,
  ) {}

  /** Throws as `AwardActs.run`. */
  execute(actor: Actor, id: Id<'award'>, why: string, command: Command = {}): Promise<AwardAcknowledgement> {
    const effect = async () => this.register.end(id, fundDay(await this.work.now()).toString());
    return this.acts.run(actor, 'terminate', id, { why, command, effect });
  }
}
