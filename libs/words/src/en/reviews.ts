/** Words of the context `reviews`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const reviews = {} as const;
