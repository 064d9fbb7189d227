import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, Store, UnitOfWork, type Command } from '#platform';
import { ApiToken } from '../data/api-token.entity.js';

/** Ends a token of one's own; it is worth nothing from the next request on. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Throws `not_found`, also for somebody else's. */
  execute(actor: Actor, id: Id<'api_token'>, command: Command = {}): Promise<{ id: Id<'api_token'> }> {
    return this.once.run(actor, 'revoke-api-token', command, { id }, async () => {
      const token = await this.store.lock(ApiToken, id, command.expectedVersion);
      if (token.revokedAt === null) {
        token.revokedAt = await this.work.now();
        token.changes.push({ type: 'api_token.revoked' });
        await this.store.save(ApiToken, 'api_token', token);
      }
      return { id };
    });
  }
}
