/** English. */
export const organisation = {} as const;
