import { Logger } from '@nestjs/common';
import { later, systemClock } from '#kernel';
import type { OutboxSignal } from '../outbox/outbox-signal.js';
import type { Relay } from '../outbox/relay.js';
import type { Reminders } from '../outbox/reminders.js';
import type { Queues } from './queues.js';

/** How often the dispatcher looks by itself, in milliseconds, and after how many minutes it takes a job for lost. */
export interface Pace {
  readonly poll: number;
  readonly reconcile: number;
  readonly quietMinutes: number;
}

/** The pace of a real installation. */
export const usualPace: Pace = { poll: 1_000, reconcile: 60_000, quietMinutes: 5 };

/** Moves what is due into the queues: at once when a commit of this process wakes it, else by looking every second. */
export class Dispatcher {
  private readonly logger = new Logger('Dispatcher');
  private running: Promise<void> | undefined;
  private stopping = false;
  private woken = false;
  private wake: () => void = () => undefined;
  private reconcileAt = systemClock.now();

  constructor(
    private readonly parts: { signal: OutboxSignal; relay: Relay; reminders: Reminders; queues: Queues },
    private readonly pace: Pace = usualPace,
  ) {}

  /** Begins; returns at once. */
  start(): void {
    this.parts.signal.onWake(() => {
      this.woken = true;
      this.wake();
    });
    this.running = this.run();
  }

  /** Ends after what it is doing now. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.parts.signal.onWake(undefined);
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      await this.turn().catch((error: Error) => this.logger.error(error.message, error.stack));
      await this.nap();
    }
  }

  private async turn(): Promise<void> {
    const { relay, reminders, queues } = this.parts;
    while (!this.stopping && (await reminders.release()) + (await relay.publishWaiting(queues.publish)) > 0);
    const now = systemClock.now();
    if (this.stopping || now < this.reconcileAt) return;
    await relay.publishAgain(queues.publishAgain, this.pace.quietMinutes);
    this.reconcileAt = later(now, this.pace.reconcile);
  }

  private async nap(): Promise<void> {
    if (this.woken || this.stopping) return;
    await new Promise<void>((over) => {
      const timer = setTimeout(over, this.pace.poll);
      this.wake = () => {
        clearTimeout(timer);
        over();
      };
    });
  }
}
