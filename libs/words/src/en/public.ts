/** English. */
export const publicPages = {} as const;
