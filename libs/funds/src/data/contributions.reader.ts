import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { UnitOfWork } from '#platform';

/** One contribution as lists show it. */
export interface ContributionRow {
  readonly id: Id<'contribution'>;
  /** Null: the donor wants no name. */
  readonly donor: string | null;
  readonly amount: string;
  readonly currency: string;
  readonly receivedOn: string;
}

/** The questions that screens ask of contributions. */
@Injectable()
export class ContributionsReader {
  constructor(private readonly work: UnitOfWork) {}

  /** Contributions that the actor may see, the latest first. */
  list(actor: Actor): Promise<ContributionRow[]> {
    return this.work.read(actor, () =>
      this.work.query<ContributionRow>(
        `select id, donor, amount, currency, received_on as "receivedOn" from contribution order by received_on desc, id desc`,
      ),
    );
  }
}
