import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { ThreadRepository } from '../data/thread.repository.js';
import { sideOf } from '../domain/side.js';
import { threadPolicy } from '../domain/thread.policy.js';

/** Remembers that somebody has read a conversation up to now. Who only looks after the fund's work reads for neither side. */
@Injectable()
export class ReadThread {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`. */
  execute(actor: Actor, id: Id<'thread'>): Promise<{ readonly id: Id<'thread'> }> {
    return this.work.run(actor, async () => {
      const thread = await this.threads.find(id);
      permit(threadPolicy, 'read', actor, thread);
      const side = sideOf(actor, thread.organisationId);
      if (side === 'applicant' || actor.roles.includes('officer')) await this.threads.read(actor, id, side);
      return { id };
    });
  }
}
