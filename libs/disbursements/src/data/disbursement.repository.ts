import { Injectable } from '@nestjs/common';
import { type Id } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import { Disbursement } from './disbursement.entity.js';

/** The write side of disbursements. */
@Injectable()
export class DisbursementRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Holds an instalment until the commit. Throws `not_found` or `stale_version`. */
  lock(id: Id<'disbursement'>, expectedVersion?: number): Promise<Disbursement> {
    return this.store.lock(Disbursement, id, expectedVersion);
  }

  /** Reads an instalment without holding it. Throws `not_found`. */
  find(id: Id<'disbursement'>): Promise<Disbursement> {
    return this.store.find(Disbursement, id);
  }

  /** Every instalment of an award, held until the commit, in their order. */
  lockAll(awardId: Id<'award'>): Promise<Disbursement[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.work.manager.find(Disbursement, { where: { awardId }, order: { number: 'ASC' }, lock });
  }

  /** Writes a new instalment. */
  add(disbursement: Disbursement): Promise<Disbursement> {
    return this.store.add(Disbursement, 'disbursement', disbursement);
  }

  /** Writes a changed instalment. */
  save(disbursement: Disbursement): Promise<Disbursement> {
    return this.store.save(Disbursement, 'disbursement', disbursement);
  }
}
