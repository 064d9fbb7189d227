import { randomUUID } from 'node:crypto';

/** Ids for rows that are still empty. */
export interface FreshRows {
  readonly lines: readonly string[];
  readonly coFunding: readonly string[];
}

/** No empty rows: those that were posted are there. */
export const noRows: FreshRows = { lines: [], coFunding: [] };

/** Empty rows below those that are there. */
export const freshRows = (times = 1): FreshRows => ({
  lines: Array.from({ length: 3 * times }, newRow),
  coFunding: [newRow()],
});

/** Short, for it is posted with every field; unique among the rows of one budget. */
export const newRow = (): string => randomUUID().slice(0, 13);
