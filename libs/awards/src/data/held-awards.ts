import { Injectable } from '@nestjs/common';
import { kernelErrors, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { AwardState } from '../domain/award.machine.js';

/** An award held against change. */
export interface HeldAward {
  readonly state: AwardState;
  /** Whether both sides have signed the agreement in force. */
  readonly signed: boolean;
}

/**
 * The grip on an award for whoever moves its money or takes back a report: hold one's own thing first, then the award,
 * and judge after that. Two such acts on one award wait for each other, and for whoever suspends it.
 */
@Injectable()
export class HeldAwards {
  constructor(private readonly work: UnitOfWork) {}

  /** Holds an award until the commit. Throws `not_found`. */
  async hold(id: Id<'award'>): Promise<HeldAward> {
    const [held] = await this.work.query<HeldAward>('select state, signed from hold_award($1)', [id]);
    if (held === undefined) throw kernelErrors.error('not_found');
    return held;
  }
}
