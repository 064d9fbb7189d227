/** Conditions of a statement with their values. */
export interface Conditions {
  /** `where …`, or empty when nothing was given. */
  readonly where: string;
  /** In the order of their numbers in `where`. */
  readonly values: readonly unknown[];
}

/**
 * The conditions whose values were given: `{ 'a.window_id = ?': windowId }` becomes `where a.window_id = $1`. Each choice is a
 * statement of its own with a plan of its own, which one that asks `$1 is null or …` would not have.
 */
export function conditionsOf(given: Readonly<Record<string, unknown>>): Conditions {
  const chosen = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  const parts = chosen.map(([condition], i) => condition.replace('?', `$${i + 1}`));
  return {
    where: parts.length === 0 ? '' : `where ${parts.join(' and ')}`,
    values: chosen.map(([, value]) => value),
  };
}
