/** English. */
export const correspondence = {} as const;
