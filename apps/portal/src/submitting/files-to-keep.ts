import type { FastifyReply } from 'fastify';
import type { Words } from '#words';
import { attachmentOf } from '../../../edge/src/index.js';
import type { FeedbackInWords } from '../feedback/index.js';
import { answersInWords } from './answers-in-words.js';
import { totalsInWords } from './check-page.js';
import type { LetterInWords } from './letter.js';
import { writtenOf, type OwnApplication } from './own-application.js';
import type { Block, PdfDocument } from './pdf/make-pdf.js';
import { filesInWords, receiptInWords, type Receipt } from './receipt.js';
import { nextSteps, remarksOn, verifyAddress } from './receipt-page.js';
import { bothClocks } from './stands.js';
import type { SectionInWords } from './said.js';
import { submissionInWords, submittedTotals, type SubmittedForm } from './submitted-form.js';

/** Hands a file over to be kept; nothing opens on our own origin, and no proxy keeps it. */
export function sendFile(reply: FastifyReply, name: string, mediaType: string, content: Buffer | string): void {
  void reply
    .header('content-disposition', attachmentOf(name))
    .header('cache-control', 'no-store')
    .type(mediaType)
    .send(content);
}

/** A receipt as a document. `publicUrl` is where it can be verified. */
export function receiptDocument(receipt: Receipt, words: Words, publicUrl: string): PdfDocument {
  const { own, submission } = receipt;
  const files = filesInWords(receipt, words);
  const heads = ['document', 'file', 'file_hash'].map((head) => words.sayCode(`submitting.receipt.${head}`));
  return {
    title: words.say('submitting.receipt.heading'),
    running: own.application.reference,
    at: submission.submittedAt,
    blocks: [
      ...remarksOn(receipt, words).map((note) => ({ note })),
      { pairs: receiptInWords(receipt, words) },
      { heading: words.say('submitting.receipt.documents') },
      files.length === 0 ? { paragraph: words.say('submitting.receipt.no_documents') } : { heads, rows: files },
      { heading: words.say('submitting.receipt.next') },
      ...nextSteps(receipt, words).map((paragraph) => ({ paragraph })),
      { paragraph: `${words.say('submitting.receipt.verify')}: ${publicUrl}${verifyAddress(receipt)}` },
    ],
  };
}

/** The working copy as a document for somebody who has no account, such as a director: on every page what it is. */
export function draftDocument(own: OwnApplication, words: Words): PdfDocument {
  const { reference } = own.application;
  const at = own.door.now;
  const clock = bothClocks(at, words).vienna;
  const sections = answersInWords(
    own.terms.form,
    { ...writtenOf(own), hidesPlace: own.draft.organisation.locationHidden },
    words,
  );
  const mark = words.say(own.submission ? 'submitting.pdf.working' : 'submitting.pdf.draft');
  const what = own.submission
    ? words.say('submitting.pdf.working_of', { reference, at: clock, number: own.submission.number })
    : words.say('submitting.pdf.draft_of', { reference, at: clock });
  return {
    title: own.answers.project?.title ?? reference,
    running: `${mark} · ${reference} · ${clock}`,
    at,
    blocks: [
      { note: mark },
      { paragraph: what },
      { paragraph: own.draft.organisation.name },
      ...sections.flatMap((section) => sectionBlocks(section, words)),
      ...(own.answers.budget?.currency === undefined
        ? []
        : [{ heading: words.say('submitting.check.totals') }, { pairs: totalsInWords(own.draft, words) }]),
    ],
  };
}

/** A submission as a document, answer by answer. */
export function submissionDocument(submitted: SubmittedForm, words: Words): PdfDocument {
  const { own, submission } = submitted;
  const { content, number, submittedAt, sha256 } = submission;
  const { reference } = own.application;
  const { vienna: at } = bothClocks(submittedAt, words);
  const sections = submissionInWords(submitted, words, own.draft.organisation.locationHidden);
  return {
    title: content.answers.project?.title ?? reference,
    running: `${words.say('submitting.submission.title', { number })} · ${reference} · ${at}`,
    at: submittedAt,
    blocks: [
      ...remarksOn(submitted, words).map((note) => ({ note })),
      { paragraph: words.say('submitting.pdf.submission_of', { reference, number, at, sha256 }) },
      { paragraph: content.organisation.name },
      ...sections.flatMap((section) => sectionBlocks(section, words)),
      { heading: words.say('submitting.check.totals') },
      { pairs: submittedTotals(submitted, words) },
    ],
  };
}

/** A letter as a document. */
export const letterDocument = (letter: LetterInWords): PdfDocument => ({
  title: letter.title,
  running: letter.reference,
  at: letter.at,
  blocks: [
    ...[letter.to, letter.on, ...letter.paragraphs].map((paragraph) => ({ paragraph })),
    ...(letter.feedback ? feedbackBlocks(letter.feedback) : []),
  ],
});

const feedbackBlocks = ({ title, lead, scores, without, text }: FeedbackInWords): Block[] => [
  { heading: title },
  { paragraph: lead },
  ...(scores
    ? [
        { paragraph: scores.lead },
        { heads: scores.heads, rows: scores.rows },
        ...(scores.note ? [{ paragraph: scores.note }] : []),
      ]
    : []),
  ...(without ? [{ paragraph: without }] : []),
  ...(text ? [{ heading: text.heading }, ...text.paragraphs.map((paragraph) => ({ paragraph }))] : []),
];

/** Short answers stand beside their names, tables below them. */
const sectionBlocks = ({ title, fields }: SectionInWords, words: Words): Block[] => [
  { heading: title },
  ...fields.flatMap(({ label, said }): Block[] => {
    if (said === null) return [{ pairs: [[label, words.say('submitting.not_answered')]] }];
    if ('text' in said) return [{ pairs: [[label, said.text]] }];
    if ('items' in said) return [{ pairs: [[label, said.items.join('\n')]] }];
    return [{ pairs: [[label, '']] }, { heads: said.heads, rows: said.rows }];
  }),
];
