/** Words of the context `calls`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const calls = {} as const;
