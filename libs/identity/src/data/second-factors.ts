import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { UnitOfWork } from '#platform';

/** Second factors as rows. */
@Injectable()
export class SecondFactors {
  constructor(private readonly work: UnitOfWork) {}

  /** Whether the person has one that was confirmed. */
  async isEnrolled(personId: PersonId): Promise<boolean> {
    const rows = await this.work.query('select from second_factor where person_id = $1 and confirmed_at is not null', [personId]);
    return rows.length > 0;
  }
}
