import { Injectable } from '@nestjs/common';
import { Store, UnitOfWork } from '#platform';
import { Hold } from './hold.entity.js';

/** Holds, for writing. */
@Injectable()
export class HoldRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Waits for the steps that are just being taken on the subject, and makes the next ones wait for this commit. */
  async closeSubject(subjectId: string): Promise<void> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('hold:' || $1::text, 0))`, [subjectId]);
  }

  /** Holds a hold until the commit. */
  lock(id: string, expectedVersion?: number): Promise<Hold> {
    return this.store.lock(Hold, id, expectedVersion);
  }

  /** Writes a new hold. */
  add(hold: Hold): Promise<Hold> {
    return this.store.add(Hold, 'hold', hold);
  }

  /** Writes a lifted hold. */
  save(hold: Hold): Promise<Hold> {
    return this.store.save(Hold, 'hold', hold);
  }
}
