import { Injectable } from '@nestjs/common';

/** Wakes the relay of the same process after a commit. Other processes find the rows by polling. */
@Injectable()
export class OutboxSignal {
  private listener: (() => void) | undefined;

  /** The relay says how it wants to be woken. */
  onWake(listener: (() => void) | undefined): void {
    this.listener = listener;
  }

  /** There may be something in the outbox. */
  wake(): void {
    this.listener?.();
  }
}
