import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CallRow, WindowRow } from '#calls';
import { languages, type Words } from '#words';
import { textIn } from '../../calls/public-calls.js';
import { blankForm, type BlankAnswer, type BlankQuestion, type BlankSection } from './blank-form.js';
import { deadlineInVienna } from './sheets.js';

/** The form of a window to be filled in offline, as the bytes of a DOCX file: real headings, real tables, its language said. */
export function formDocument(call: CallRow, window: WindowRow, words: Words): Promise<Buffer> {
  const { locale } = languages[words.language];
  const title = textIn(call.title, words);
  const document = new Document({
    title: `${words.say('public.form.title')}: ${title}`,
    creator: words.say('portal.fund'),
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: locale } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: {
          run: { size: 32, bold: true, color: '1D4F91' },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 60 } } },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: a4.width, height: a4.height } } },
        footers: { default: footer(title) },
        children: [
          ...opening(call, window, words),
          ...blankForm(window.rules.form, words).flatMap((each) => sectionOf(each, words)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** In twentieths of a point. */
const a4 = { width: 11_906, height: 16_838, text: 9026 } as const;

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun(`${title} · `),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

const opening = (call: CallRow, window: WindowRow, words: Words): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(textIn(call.title, words))] }),
  ...(call.windows.length === 1 ? [] : [new Paragraph({ children: [bold(textIn(window.title, words))] })]),
  text(words.say('public.form.offline')),
  new Paragraph({
    children: [bold(words.say('public.workbook.deadline', { deadline: deadlineInVienna(words, window.closesAt) }))],
  }),
  text(words.say('public.guidelines.wording', { wording: textIn(window.deadlineWording, words) })),
  text(words.say('public.form.victims')),
];

const sectionOf = ({ title, lead, questions }: BlankSection, words: Words): (Paragraph | Table)[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
  ...(lead === undefined ? [] : [text(lead)]),
  ...questions.flatMap((question) => questionOf(question, words)),
];

const questionOf = ({ label, hint, isRequired, answer }: BlankQuestion, words: Words): (Paragraph | Table)[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    children: [new TextRun(isRequired ? label : `${label} (${words.say('portal.call.optional')})`)],
  }),
  ...(hint === undefined ? [] : [new Paragraph({ keepNext: true, children: [quiet(hint)] })]),
  ...answerOf(answer, words),
];

function answerOf(answer: BlankAnswer, words: Words): (Paragraph | Table)[] {
  switch (answer.kind) {
    case 'ticks':
      return answer.options.map((option) => text(`☐ ${option}`));
    case 'line':
      return [boxed(1), text('')];
    case 'text':
      return [
        ...limitOf(answer.limit, words),
        boxed(answer.limit === undefined || answer.limit < 300 ? 2 : 8),
        text(''),
      ];
    case 'table':
      return [tableOf(answer.columns, answer.firstCells ?? ['', '', '', '']), text('')];
  }
}

const limitOf = (limit: number | undefined, words: Words): Paragraph[] =>
  limit === undefined
    ? []
    : [new Paragraph({ keepNext: true, children: [quiet(words.say('public.form.limit', { count: limit }))] })];

/** An empty box that grows with what is written. */
const boxed = (lines: number): Table =>
  new Table({
    width: { size: a4.text, type: WidthType.DXA },
    columnWidths: [a4.text],
    rows: [
      new TableRow({
        children: [
          cell(
            Array.from({ length: lines }, () => ''),
            a4.text,
          ),
        ],
      }),
    ],
  });

/** The heads repeat on each page, and screen readers know them as heads. */
function tableOf(columns: readonly string[], firstCells: readonly string[]): Table {
  const width = Math.floor(a4.text / columns.length);
  return new Table({
    width: { size: a4.text, type: WidthType.DXA },
    columnWidths: columns.map(() => width),
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((column) => cell([column], width, true)) }),
      ...firstCells.map(
        (first) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, index) => cell([index === 0 ? first : ''], width)),
          }),
      ),
    ],
  });
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: '505A5F' } as const;

const cell = (lines: readonly string[], width: number, isHead = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: lines.map((line) => new Paragraph({ children: [isHead ? bold(line) : new TextRun(line)] })),
  });

const text = (words: string): Paragraph => new Paragraph({ children: [new TextRun(words)] });
const bold = (words: string): TextRun => new TextRun({ text: words, bold: true });
const quiet = (words: string): TextRun => new TextRun({ text: words, color: '505A5F' });
