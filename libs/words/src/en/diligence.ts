/** Words of the context `diligence`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const diligence = {} as const;
