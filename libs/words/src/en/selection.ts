/** Words of the context `selection`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const selection = {} as const;
