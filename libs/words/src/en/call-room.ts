/** English. */
export const callRoom = {} as const;
