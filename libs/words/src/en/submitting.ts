/** English. */
export const submitting = {} as const;
