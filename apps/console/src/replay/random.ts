/** A seeded source of chance: the same seed gives the same cycle on every machine. */
export interface Chance {
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** One of the items; they must not be empty. */
  one<T>(items: readonly T[]): T;
  /** `count` different items, or all when there are fewer. */
  some<T>(items: readonly T[], count: number): T[];
  /** True `percent` times of a hundred. */
  happens(percent: number): boolean;
  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** Mulberry32: small, even enough for invented applications, and the same everywhere. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (min: number, max: number): number => min + (next() % (max - min + 1));
  const shuffled = <T>(items: readonly T[]): T[] => {
    const order = [...items];
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = whole(0, i);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  };
  return {
    whole,
    shuffled,
    one: (items) => items[whole(0, items.length - 1)]!,
    some: (items, count) => shuffled(items).slice(0, count),
    happens: (percent) => whole(1, 100) <= percent,
  };
};
