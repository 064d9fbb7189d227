import { Injectable } from '@nestjs/common';
import { Store } from '#platform';
import { Contribution } from './contribution.entity.js';

/** The write side of contributions. */
@Injectable()
export class ContributionRepository {
  constructor(private readonly store: Store) {}

  /** Writes a new contribution. */
  add(contribution: Contribution): Promise<Contribution> {
    return this.store.add(Contribution, 'contribution', contribution);
  }
}
