import { Injectable } from '@nestjs/common';
import { reason, type Reason } from '#kernel';
import { UnitOfWork } from '#platform';

/** What every step asks before it is taken. */
@Injectable()
export class Holds {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * One `diligence.on_hold` when any of the subjects (organisation, application, award) is on hold, whoever asks; neither
   * subject nor cause is told. Use inside a unit of work: until it commits, no hold is placed on the subjects.
   */
  async reasonsAgainst(subjectIds: readonly string[]): Promise<Reason[]> {
    const held = await this.work.query('select on_hold($1::uuid[])', [subjectIds]);
    return held.length === 0 ? [] : [reason('diligence.on_hold')];
  }
}
