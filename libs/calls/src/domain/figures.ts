/** One window of a call in numbers. Amounts are decimal text in the window's currency. */
export interface WindowFigures {
  readonly code: string;
  readonly currency: string;
  readonly drafts: number;
  readonly submitted: number;
  readonly withdrawn: number;
  /** Handed in, and nothing was decided of them yet. */
  readonly undecided: number;
  readonly eligible: number;
  readonly ineligible: number;
  readonly reserved: number;
  readonly awarded: number;
  readonly envelope: string;
  readonly requested: string;
  /** Of awards that were approved and neither lapsed nor were rescinded. */
  readonly amount: string;
  /** What of the envelope no such award has. */
  readonly left: string;
}

/** How long a call took: instants, RFC 3339; null for what has not come. */
export interface CallTimes {
  readonly publishedAt: string | null;
  readonly closedAt: string | null;
  /** When the first and the last outcome were told. */
  readonly firstToldAt: string | null;
  readonly lastToldAt: string | null;
  /** When the first and the last agreement had both its signatures. */
  readonly firstAgreedAt: string | null;
  readonly lastAgreedAt: string | null;
}

/** What a call came to. */
export interface CallFigures {
  readonly windows: readonly WindowFigures[];
  readonly times: CallTimes;
}
