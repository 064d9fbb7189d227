import type { Texts } from '#calls';

/** A title in its languages; given without a language it is English. */
export const textsOfTitle = (title: string | Texts): Texts => (typeof title === 'string' ? { en: title } : title);
