/**
 * Which of the names stand in the texts: whatever the capitals, accents and signs between the words, and only as whole words.
 * For the warning before something that shall show nobody is published.
 */
export function namesInTexts(names: readonly string[], texts: readonly string[]): string[] {
  const read = texts.map(plain);
  return names.filter((name) => plain(name).trim() !== '' && read.some((text) => text.includes(plain(name))));
}

/** Its words in small letters without accents, each between single spaces. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean)
    .join(' ')} `;
