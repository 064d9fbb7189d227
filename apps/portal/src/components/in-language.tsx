import type { ComponentChildren } from 'preact';

/**
 * Words that may be in another language than the page around them, as those of a call are. With a `lang` they say so, and
 * are read aloud, broken and set from their own side.
 */
export const InLanguage = (props: { lang: string | undefined; children: ComponentChildren }) =>
  props.lang === undefined ? <>{props.children}</> : <span {...langAndDir(props.lang)}>{props.children}</span>;

/** The attributes of an element in another language than the page; none for one in the same. */
export const langAndDir = (lang: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  lang === undefined ? {} : { lang, dir: fromTheRight.test(lang) ? 'rtl' : 'ltr' };

/** Of the languages of a call only Arabic; what a person wrote may be in another of them. */
const fromTheRight = /^(ar|fa|he|ps|ur)\b/;
