import { rowsOf, type Hands } from './hands.js';

/** The past comes in one commit: one of its calls tells whether it is there. */
export const pastIsMissing = async (hands: Hands): Promise<boolean> =>
  (await rowsOf(hands, `select from call where code = '2011'`)).length === 0;
