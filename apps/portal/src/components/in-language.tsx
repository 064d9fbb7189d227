import type { ComponentChildren } from 'preact';

/**
 * Words that may be in another language than the page around them, as those of a call are. With a `lang` they say so, and
 * are read aloud, broken and set from their own side.
 */
export const InLanguage = (props: { lang: string | undefined; children: ComponentChildren }) =>
  props.lang === undefined ? (
    <>{props.children}</>
  ) : (
    <span lang={props.lang} dir="auto">
      {props.children}
    </span>
  );
