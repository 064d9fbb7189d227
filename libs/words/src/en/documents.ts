/** English. */
export const documents = {} as const;
