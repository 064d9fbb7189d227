import type { TransactionClock } from '../../libs/platform/src/database/transaction-clock.js';

const units = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1_000 } as const;

/** A length of time in words: `2 days`, `1 hour`. */
export type Span = `${number} ${keyof typeof units}${'' | 's'}`;

/**
 * The time of a test's world: what `app_now()` answers in every transaction of the applications whose clocks it holds.
 * Works only on databases made with the test clock.
 */
export class WorldClock {
  private at: Date | undefined;

  constructor(private readonly clocks: readonly TransactionClock[]) {}

  /** Stops time at an instant in RFC 3339. */
  standsAt(text: string): void {
    this.set(new Date(text));
  }

  /** Moves the time that stands still. Throws when it was not stopped before. */
  moves(span: Span): void {
    if (this.at === undefined) throw new Error('stop the clock before you move it');
    this.set(new Date(this.at.getTime() + milliseconds(span)));
  }

  /** Lets time run again with the database's own clock. */
  runs(): void {
    this.set(undefined);
  }

  private set(at: Date | undefined): void {
    if (at !== undefined && Number.isNaN(at.getTime())) throw new RangeError('not an instant');
    this.at = at;
    for (const clock of this.clocks) clock.set(at);
  }
}

function milliseconds(span: Span): number {
  const [count = '', unit = ''] = span.split(' ');
  return Number(count) * units[unit.replace(/s$/, '') as keyof typeof units];
}
