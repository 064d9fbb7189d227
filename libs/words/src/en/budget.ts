/** English. */
export const budget = {} as const;
