/**
 * One message: a text, or one text per plural form, chosen by the parameter `count` (the forms are those of
 * Intl.PluralRules; `other` is always there). A placeholder says how its parameter is shown:
 *
 * | placeholder           | shown as                                                  |
 * |-----------------------|-----------------------------------------------------------|
 * | `{name}`              | as it is                                                  |
 * | `{name:number}`       | a number by the reader's language                         |
 * | `{name:amount}`       | a decimal text with two digits by the reader's language   |
 * | `{name:date}`         | a calendar day (`2026-05-01`) in long form                |
 * | `{name:instant}`      | an instant (RFC 3339) with its time, in Vienna            |
 * | `{name:deadline}`     | the last whole minute before an instant, in Vienna        |
 * | `{name:country}`      | the name of a country (ISO 3166-1 alpha-2)                |
 * | `{name:document.*}`   | the message whose key is `document.` and the parameter    |
 */
export type Message = string | PluralMessage;

/** Forms by plural category; English needs `one` and `other`, Arabic all six. */
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The parameter names of a message, read from its text: `'{found} of {wanted:number}'` gives `'found' | 'wanted'`. */
export type ParamNames<M> = M extends string
  ? NamesIn<M>
  : M[keyof M] extends infer Form
    ? NamesIn<Form> | 'count'
    : never;

type NamesIn<Text> = Text extends `${string}{${infer Placeholder}}${infer Rest}`
  ? (Placeholder extends `${infer Name}:${string}` ? Name : Placeholder) | NamesIn<Rest>
  : never;

/** Values for placeholders. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** The arguments that a message asks for: none when it has no placeholder. */
export type ArgumentsOf<M> = [ParamNames<M>] extends [never]
  ? []
  : [params: Readonly<Record<ParamNames<M>, string | number>>];

/** How one placeholder is written; `style` is what stands after the colon, or empty. */
export type ShowParam = (value: string | number, style: string) => string;

/** Fills the message. A parameter that was not given stays visible as its placeholder, so that nobody overlooks it. */
export function fill(message: Message, params: MessageParams, plural: Intl.PluralRules, show: ShowParam): string {
  return formOf(message, params, plural).replace(
    /\{(\w+)(?::([\w.*]+))?\}/g,
    (placeholder, name: string, style = '') => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      return value === undefined ? placeholder : show(value, style);
    },
  );
}

/** The message with each of its texts changed. */
export const eachForm = (message: Message, change: (text: string) => string): Message =>
  typeof message === 'string'
    ? change(message)
    : {
        other: change(message.other),
        ...Object.fromEntries(Object.entries(message).map(([form, text]) => [form, change(text)])),
      };

function formOf(message: Message, params: MessageParams, plural: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  return message[plural.select(Number(params['count']))] ?? message.other;
}
