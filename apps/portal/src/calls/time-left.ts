import type { Words } from '#words';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** What is left until an instant, in the largest unit of which at least two are left: `36 hours`, `2 days`. */
export function timeLeft(words: Words, now: Date, until: Date): string {
  const left = until.getTime() - now.getTime();
  if (left >= 2 * day) return words.say('portal.left.days', { count: Math.floor(left / day) });
  if (left >= 2 * hour) return words.say('portal.left.hours', { count: Math.floor(left / hour) });
  if (left >= minute) return words.say('portal.left.minutes', { count: Math.floor(left / minute) });
  return words.say('portal.left.less_than_a_minute');
}
