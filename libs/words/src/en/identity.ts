/** Words of the context `identity`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const identity = {} as const;
