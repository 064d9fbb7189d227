import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { HoldRepository } from '../data/hold.repository.js';
import { holdLifecycle } from '../domain/hold.lifecycle.js';
import type { HoldAnswer } from './place-hold.js';

/** Lifts a hold that another person placed. */
@Injectable()
export class LiftHold {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly holds: HoldRepository,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `hold.cannot_lift`. */
  execute(actor: Actor, id: Id<'hold'>, why: string, command: Command = {}): Promise<HoldAnswer> {
    return this.once.run(actor, 'lift-hold', command, { id, why }, async () => {
      const hold = await this.holds.lock(id, command.expectedVersion);
      const facts = { actorId: actor.id, placedBy: hold.placedBy };
      holdLifecycle.advance(hold, 'lift', { actor, facts, why, data: { subjectId: hold.subjectId } });
      Object.assign(hold, { liftedBy: actor.id, liftedAt: await this.work.now() });
      const { state, version } = await this.holds.save(hold);
      return { id, state, version };
    });
  }
}
