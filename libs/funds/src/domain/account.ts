/** The accounts of the ledger: what donors gave, what is free, each window's envelope, each award's owed and paid money. */
export const accounts = ['contributions', 'available', 'envelope', 'outstanding', 'paid'] as const;
/** One of the accounts. */
export type Account = (typeof accounts)[number];

/**
 * Every way in which money moves, as it is booked: taken from one account and put on another, so that an entry sums to
 * zero by its form. No account but `contributions` (the mirror of what came in) may fall below zero.
 */
export const postings = {
  /** A donor's money has arrived. */
  contribution: { from: 'contributions', to: 'available' },
  /** A window is published: its envelope is filled. */
  set_aside: { from: 'available', to: 'envelope' },
  /** A window is over: what its envelope still holds is free again. */
  hand_back: { from: 'envelope', to: 'available' },
  /** An award is approved. */
  commitment: { from: 'envelope', to: 'outstanding' },
  /** The bank has confirmed a payment. */
  payment: { from: 'outstanding', to: 'paid' },
  /** What an award will no longer need. */
  release: { from: 'outstanding', to: 'envelope' },
  /** Money that a grantee has sent back. */
  refund: { from: 'paid', to: 'envelope' },
} as const satisfies Readonly<Record<string, { readonly from: Account; readonly to: Account }>>;

/** One of the ways in which money moves. */
export type Posting = keyof typeof postings;
