/**
 * French as it is printed. In the files an ordinary space stands before `: ; ? ! »` and after `«`; a reader gets one that
 * does not break, so that no line begins with a colon. The first of a month is `1er`.
 */
export const typeset = (text: string): string =>
  text
    .replace(/ (?=[:;?!»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(firstOfMonth, '1er ');

const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const firstOfMonth = new RegExp(`\\b1 (?=${months})`, 'g');
