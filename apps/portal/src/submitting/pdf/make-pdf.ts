import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Words } from '#words';
import { coverageOf } from './font-coverage.js';

/** A piece of a document, in the order in which it is read. */
export type Block =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly note: string }
  | { readonly items: readonly string[] }
  /** Names with their values. */
  | { readonly pairs: readonly (readonly [name: string, value: string])[] }
  | { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A document to be kept or printed. */
export interface PdfDocument {
  readonly title: string;
  /** What it is one of: stands small at the top of every page, such as the reference, or that it is a draft. */
  readonly running: string;
  /** By the database's clock. */
  readonly at: Date;
  readonly blocks: readonly Block[];
}

/**
 * Makes a PDF in the language of its reader: with title, language and bookmarks, in Noto Sans, which has Latin, Greek and
 * Cyrillic (Vietnamese too). A character of another script becomes `�`, and the document says so. pdfmake writes no
 * structure for screen readers: the page that leads to the file says the same.
 */
export async function makePdf(document: PdfDocument, words: Words): Promise<Buffer> {
  const written = JSON.stringify({ ...document, at: undefined });
  const { title, running, blocks } = JSON.parse(shown(written)) as Omit<PdfDocument, 'at'>;
  const definition: TDocumentDefinitions = {
    info: { title, author: words.say('portal.facility'), creationDate: document.at },
    language: words.language,
    displayTitle: true,
    version: '1.7',
    pageSize: 'A4',
    pageMargins: [56, 64, 56, 56],
    defaultStyle: { font: 'Noto', fontSize: 10.5, lineHeight: 1.25 },
    styles,
    header: { text: running, style: 'running', margin: [56, 32, 56, 0] },
    footer: (page, pages) => ({
      text: words.say('submitting.pdf.page', { page, pages }),
      style: 'running',
      alignment: 'right',
      margin: [56, 16, 56, 0],
    }),
    content: [
      { text: title, style: 'title', outline: true },
      ...(shown(written) === written ? [] : [contentOf({ note: words.say('submitting.pdf.unshown') })]),
      ...blocks.map(contentOf),
    ],
  };
  return pdfMake.createPdf(definition).getBuffer();
}

const fonts = {
  normal: createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};
pdfMake.setFonts({ Noto: fonts });
// Nothing is fetched and no other file is read, whatever stands in a text.
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));

const covers = coverageOf(readFileSync(fonts.normal));

const shown = (text: string): string =>
  [...text].map((sign) => (sign < ' ' || covers(sign.codePointAt(0)!) ? sign : '\ufffd')).join('');

const styles = {
  title: { fontSize: 20, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 12] as [number, number, number, number] },
  heading: { fontSize: 14, bold: true, margin: [0, 14, 0, 6] as [number, number, number, number] },
  name: { bold: true },
  note: { bold: true, margin: [0, 4, 0, 10] as [number, number, number, number] },
  running: { fontSize: 8.5, color: '#484949' },
} as const;

const belowIt: [number, number, number, number] = [0, 0, 0, 8];

const contentOf = (block: Block): Content => {
  if ('heading' in block) return { text: block.heading, style: 'heading', outline: true, headlineLevel: 1 };
  if ('paragraph' in block) return { text: block.paragraph, margin: belowIt };
  if ('note' in block) return { text: block.note, style: 'note' };
  if ('items' in block) return { ul: [...block.items], margin: belowIt };
  if ('pairs' in block)
    return tableOf(
      block.pairs.map(([name, value]) => [{ text: name, style: 'name' }, value]),
      [150, '*'],
    );
  const heads = block.heads.map((text) => ({ text, style: 'name' }));
  return {
    ...tableOf(
      [heads, ...block.rows.map((row) => [...row])],
      block.heads.map(() => '*'),
    ),
    fontSize: 9,
  };
};

const tableOf = (body: Content[][], widths: (number | string)[]) => ({
  table: { body, widths, headerRows: 0, dontBreakRows: false },
  layout: 'lightHorizontalLines',
  margin: belowIt,
});
