/**
 * The process's own clock: for durations, expiry of caches and pacing. Whatever a rule decides on comes from the
 * database's `app_now()` instead, so that every process agrees.
 */
export interface Clock {
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** Reads an instant from RFC 3339 text. Throws RangeError when the text names no instant. */
export const instant = (text: string): Date => {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new RangeError(`not an instant: ${text}`);
  return at;
};

/** The last minute before an end that is not included any more: what closes at midnight is open all through 23:59. */
export const lastMinute = (end: Date): Date => later(end, -60_000);

/** The instant `milliseconds` after `at`. */
export const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
