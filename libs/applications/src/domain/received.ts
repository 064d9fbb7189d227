/** How an application may reach the fund that is not written here. */
export const channels = ['e_mail', 'paper'] as const;
/** One of the ways. */
export type Channel = (typeof channels)[number];

/** Under this name the original of what was received is attached; it is frozen and hashed with the submission. */
export const originalDocument = 'original';
