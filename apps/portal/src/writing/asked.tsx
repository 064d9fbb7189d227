import type { ComponentChildren } from 'preact';
import { InLanguage } from '../components/index.js';
import type { Field } from './fields.js';

/** Words of a question, marked where they are not in the language of the page. */
export const asked = ({ lang }: Pick<Field, 'lang'>, said: string): ComponentChildren => (
  <InLanguage lang={lang}>{said}</InLanguage>
);

/** What stands above a control. */
export const headOf = (field: Field): { readonly label: ComponentChildren; readonly hint?: ComponentChildren } => ({
  label: asked(field, field.label),
  ...(field.hint ? { hint: asked(field, field.hint) } : {}),
});
