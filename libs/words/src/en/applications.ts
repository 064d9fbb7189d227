/** Words of the context `applications`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const applications = {} as const;
