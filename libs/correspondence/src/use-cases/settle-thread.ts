import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { ThreadRepository } from '../data/thread.repository.js';
import { threadPolicy } from '../domain/thread.policy.js';

/** Where a conversation stands after an act of the desk. */
export interface ThreadAcknowledgement {
  readonly id: Id<'thread'>;
  readonly version: number;
}

/** Says for the desk that what came by now needs no answer. A newer message waits again. */
@Injectable()
export class SettleThread {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `stale_version`. */
  execute(actor: Actor, id: Id<'thread'>, command: Command = {}): Promise<ThreadAcknowledgement> {
    return this.once.run(actor, 'settle-thread', command, { id }, async () => {
      permit(threadPolicy, 'settle', actor, await this.threads.find(id));
      const thread = await this.threads.lock(id, command.expectedVersion);
      thread.settledAt = await this.work.now();
      thread.changes.push({ type: 'thread.settled' });
      const { version } = await this.threads.save(thread);
      return { id, version };
    });
  }
}
