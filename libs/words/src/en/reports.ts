/** Words of the context `reports`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const reports = {} as const;
