import { Injectable } from '@nestjs/common';
import { kernelErrors, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { DoorFacts } from '../domain/door.js';

/** A window held against change, and the instant of decision read after it was held. */
export interface HeldDoor extends DoorFacts {
  readonly windowId: Id<'window'>;
  readonly callId: Id<'call'>;
  readonly callCode: string;
  readonly termsId: Id<'terms'> | null;
}

/**
 * The deadline, decided by the database's clock. The order matters: whoever submits holds the application first, then the
 * window (shared, so that submissions do not wait for each other but an extension waits for them), and only then reads
 * the time; a statement that compares first and waits afterwards would let a late submission in.
 */
@Injectable()
export class Doors {
  constructor(private readonly work: UnitOfWork) {}

  /** Holds a window in the open unit of work and reads the time. Throws `not_found`. */
  async hold(windowId: Id<'window'>): Promise<HeldDoor> {
    const [held] = await this.work.query<Omit<HeldDoor, 'now'>>(
      `select id as "windowId", call_id as "callId", call_code as "callCode", call_state as "callState",
         terms_id as "termsId", opens_at as "opensAt", closes_at as "closesAt", grace_seconds as "graceSeconds"
       from hold_door($1)`,
      [windowId],
    );
    if (held === undefined) throw kernelErrors.error('not_found');
    return { ...held, now: await this.work.now() };
  }

  /**
   * Remembers that staff looked into an application of the window; the first time counts. Downstream calls it in the commit
   * of the look itself, so that an extension either comes before it or is refused.
   */
  async openedByStaff(windowId: Id<'window'>): Promise<void> {
    await this.work.query(
      'update call_window set opened_by_staff_at = app_now() where id = $1 and opened_by_staff_at is null',
      [windowId],
    );
  }
}
