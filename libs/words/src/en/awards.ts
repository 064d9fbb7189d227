/** Words of the context `awards`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const awards = {} as const;
