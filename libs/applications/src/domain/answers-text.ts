/**
 * A typed text as it is kept: forms send the end of a line as two characters, scripts and phones as one. One counts.
 */
export const asKept = (typed: string): string => typed.replace(/\r\n?/g, '\n');

/**
 * The length of a text in Unicode code points, as JSON Schema's `maxLength` counts: an emoji of one code point is one, a
 * letter with a combining mark two. The page in the browser and the server both count with this function.
 */
export const charactersIn = (typed: string): number => [...asKept(typed)].length;
