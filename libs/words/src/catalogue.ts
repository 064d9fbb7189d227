import { en } from './en/index.js';

/** The English catalogue is the measure: its keys are the keys, its placeholders the parameters. */
export type Catalogue = typeof en;

/** A key of the catalogue. */
export type MessageKey = keyof Catalogue;

/** Whether the catalogue has words for a key that is data. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);
