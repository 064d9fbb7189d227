/** Words of the context `disbursements`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const disbursements = {} as const;
