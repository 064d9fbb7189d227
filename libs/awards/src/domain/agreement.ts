/** What both sides sign: the particulars of the award. The fund's own text of agreements is not public. */
export interface Particulars {
  readonly reference: string;
  readonly number: number;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly amount: string;
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly years: readonly { readonly year: number; readonly amount: string }[];
  /** The terms of the call under which the award is judged for ever. */
  readonly termsId: string;
  /** The revision of the budget that was agreed, where less was awarded than asked for. */
  readonly budgetRevision: number | null;
}

/** The two sides of an agreement. */
export const sides = ['fund', 'grantee'] as const;
/** One of the sides. */
export type Side = (typeof sides)[number];
