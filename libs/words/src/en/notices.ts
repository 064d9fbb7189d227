/** Words of the context `notices`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const notices = {} as const;
