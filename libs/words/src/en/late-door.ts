/** English. */
export const lateDoor = {} as const;
