/** English. */
export const writing = {} as const;
