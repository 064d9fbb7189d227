import type { enAreas } from './en/index.js';
import type { PluralMessage } from './message.js';
import type { Area, StaffArea } from './staff.js';

/**
 * One area in another language: each key of the English area, none else, with its placeholders as they are written there.
 * What has forms by number in English has them here too; which ones, a test asks of Intl.PluralRules.
 */
export type Translated<English> = { readonly [Key in keyof English]: InItsOwnWords<English[Key]> };

/** What a language brings: every area, but those of staff only if it likes. */
export type TranslatedAreas = {
  readonly [Each in Exclude<Area, StaffArea>]: Translated<(typeof enAreas)[Each]>;
} & { readonly [Each in StaffArea]?: Translated<(typeof enAreas)[Each]> };

type InItsOwnWords<English> = English extends { readonly other: infer Other }
  ? PluralMessage & { readonly other: TextWith<PlaceholderIn<Other>> }
  : TextWith<PlaceholderIn<English>>;

type PlaceholderIn<Text> = Text extends `${string}{${infer Placeholder}}${infer Rest}`
  ? Placeholder | PlaceholderIn<Rest>
  : never;

/** A text in which every one of the placeholders stands. */
type TextWith<Placeholder extends string> = [Placeholder] extends [never]
  ? string
  : Every<`${string}{${Placeholder}}${string}`>;

/** Makes `A & B` of `A | B`. */
type Every<Text> = (Text extends unknown ? (text: Text) => void : never) extends (text: infer All) => void
  ? All
  : never;
