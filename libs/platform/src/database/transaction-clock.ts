import { Injectable } from '@nestjs/common';

/**
 * The time that a transaction carries into a database made for tests or replays. A production database's `app_now()`
 * does not look at it.
 */
@Injectable()
export class TransactionClock {
  private at: Date | undefined;

  /** Stops the clock at an instant, or lets it run again. */
  set(at: Date | undefined): void {
    this.at = at;
  }

  /** The instant it stands at, if it was stopped. */
  get stoppedAt(): Date | undefined {
    return this.at;
  }

  /** Settings of a transaction. */
  settings(): Record<string, string> {
    return this.at === undefined ? {} : { 'app.now': this.at.toISOString() };
  }
}
