/** What a reason or a message can be told about: names, counts, dates and amounts, ready to be put into words. */
export type Params = Readonly<Record<string, string | number>>;

/** Why something is not possible. An empty list of reasons is a yes. `code` is a key of the message catalogue. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly params?: Params;
}

/** One rule: gives what stands against it, a reason or several, or nothing. */
export type Check<Facts> = (facts: Facts) => Reason | readonly Reason[] | undefined;

/** Builds a reason. */
export const reason = <Code extends string>(code: Code, params?: Params): Reason<Code> =>
  params === undefined ? { code } : { code, params };

/** All reasons that the checks give, in the order of the checks; never only the first. */
export const reasonsFrom = <Facts>(checks: readonly Check<Facts>[], facts: Facts): Reason[] =>
  checks.flatMap((check) => check(facts) ?? []);
