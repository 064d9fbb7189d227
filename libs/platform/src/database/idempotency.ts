import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { kernelErrors, reason, type Actor } from '#kernel';
import { canonicalJson } from '../history/canonical-json.js';
import { UnitOfWork } from './unit-of-work.js';

/** How an editing request names itself. */
export interface Command {
  /** From `Idempotency-Key` or the hidden `_key`: the same key gets the same answer once more. */
  readonly key?: string | undefined;
  /** From `If-Match` or the hidden `_version`: the version that the person saw. */
  readonly expectedVersion?: number | undefined;
}

/** Does an act at most once for one actor and key. */
@Injectable()
export class Once {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Runs `act` in a unit of work; its result must be JSON. With a key that was used before, gives the stored result, or
   * `repeated_key_other_content` when the input differs. A request with the same key that is still running is waited for.
   */
  run<T>(actor: Actor, name: string, command: Command, input: unknown, act: () => Promise<T>): Promise<T> {
    const { key } = command;
    if (key === undefined) return this.work.run(actor, act);
    const fingerprint = createHash('sha256')
      .update(canonicalJson({ name, input, v: command.expectedVersion }))
      .digest('hex');
    return this.work.run(actor, async () => {
      if (!(await this.claim(actor, name, key, fingerprint))) return this.answerOf<T>(actor, key, fingerprint);
      const result = await act();
      await this.work.query('update idempotency set result = $3::json where actor_id = $1 and key = $2', [
        actor.id,
        key,
        JSON.stringify(result ?? null),
      ]);
      return result;
    });
  }

  private async claim(actor: Actor, name: string, key: string, fingerprint: string): Promise<boolean> {
    const rows = await this.work.query(
      `insert into idempotency (actor_id, key, act, fingerprint) values ($1, $2, $3, $4)
       on conflict (actor_id, key) do nothing returning key`,
      [actor.id, key, name, fingerprint],
    );
    return rows.length === 1;
  }

  private async answerOf<T>(actor: Actor, key: string, fingerprint: string): Promise<T> {
    const [row] = await this.work.query<{ fingerprint: string; result: T }>(
      'select fingerprint, result from idempotency where actor_id = $1 and key = $2',
      [actor.id, key],
    );
    if (row?.fingerprint === fingerprint) return row.result;
    throw kernelErrors.error('repeated_key_other_content', [reason('repeated_key_other_content')]);
  }
}
