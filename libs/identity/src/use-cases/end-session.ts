import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { Sessions } from '../data/sessions.js';
import type { Session } from '../domain/session.js';

/** Ends a session of one's own on another device: one, or all but this one. */
@Injectable()
export class EndSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Throws `not_found`, also for somebody else's and for one that is over. */
  async execute(actor: Actor, id: Id<'session'>): Promise<void> {
    await this.work.run(actor, async () => {
      if (!(await this.sessions.isOpen(actor.id, id))) throw kernelErrors.error('not_found');
      await this.sessions.end(id);
    });
  }

  /** Every session but the one in which this is asked. */
  async others(actor: Actor, { id }: Session): Promise<void> {
    await this.work.run(actor, () => this.sessions.endOthersOf(actor.id, id));
  }
}
