import { reason, type Reason } from '#kernel';

/** What a stranger can try without being known; `second_factor` after the password was right. */
export type AttemptAct = 'sign_in' | 'second_factor' | 'register' | 'reset' | 'verify';

/** What is let through within a day. Of guesses only those that failed count; of the others, which send mail, all. */
export interface DailyLimit {
  /** On one account, from addresses that never signed in to it: a stranger can use this up. */
  readonly strange: number;
  /** On one account, from addresses that did: what a stranger cannot use up, so that the owner is not locked out. */
  readonly familiar: number;
  /** From one address on all accounts together; an office or a country may share one. */
  readonly address: number;
}

/** Together at most 90 guesses of a password are evaluated for one account in a day. */
export const dailyLimits: Readonly<Record<AttemptAct, DailyLimit>> = {
  sign_in: { strange: 50, familiar: 40, address: 300 },
  second_factor: { strange: 20, familiar: 20, address: 100 },
  register: { strange: 5, familiar: 5, address: 100 },
  reset: { strange: 5, familiar: 5, address: 100 },
  // Of receipts; only the address counts, so that nobody can keep others from asking.
  verify: { strange: 200, familiar: 200, address: 200 },
};

/** What was counted over the last day, and whether the address signed in to the account within the last ninety days. */
export interface AttemptCounts extends DailyLimit {
  readonly isFamiliar: boolean;
}

/** Why an attempt is not even evaluated. The same for accounts that exist and for those that do not. */
export const reasonsAgainstAttempt = (act: AttemptAct, counts: AttemptCounts): Reason[] => {
  const limit = dailyLimits[act];
  const onAccount = counts.isFamiliar ? counts.familiar >= limit.familiar : counts.strange >= limit.strange;
  return [
    ...(onAccount ? [reason('identity.too_many_for_account')] : []),
    ...(counts.address >= limit.address ? [reason('identity.too_many_from_address')] : []),
  ];
};
