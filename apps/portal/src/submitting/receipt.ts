import { Injectable } from '@nestjs/common';
import {
  ApplicationsReader,
  receiptNumber,
  SubmittedReader,
  type SubmissionRow,
  type SubmittedRow,
} from '#applications';
import { kernelErrors, type Actor, type Id } from '#kernel';
import type { Words } from '#words';
import { nameIn, textIn } from '../calls/public-calls.js';
import { fieldLabel } from './answers-in-words.js';
import { addressOf, OwnApplications, type OwnApplication } from './own-application.js';
import { bothClocks, deadlineByBothClocks } from './stands.js';

/** One submission with what its receipt says. */
export interface Receipt {
  readonly own: OwnApplication;
  readonly submission: SubmissionRow;
  /** Every submission, the latest first. */
  readonly all: readonly SubmittedRow[];
}

/** Receipts: of the submission that counts, and of every one before it. */
@Injectable()
export class Receipts {
  constructor(
    private readonly own: OwnApplications,
    private readonly applications: ApplicationsReader,
    private readonly submitted: SubmittedReader,
  ) {}

  /** The receipt of a submission by its number; of the one that counts without. Throws `not_found`. */
  async of(actor: Actor, id: Id<'application'>, number?: number): Promise<Receipt> {
    const own = await this.own.of(actor, id);
    const submission = await this.applications.submission(actor, id, number);
    return { own, submission, all: await this.submitted.list(actor, id) };
  }
}

/** The number of a submission in the address; what is none cannot be found. */
export const numberIn = (text: unknown): number | undefined => {
  if (text === undefined) return undefined;
  if (typeof text !== 'string' || !/^[1-9][0-9]{0,8}$/.test(text)) throw kernelErrors.error('not_found');
  return Number(text);
};

/** The receipt of a submission, or with `kind` a file of it. */
export const receiptAddress = ({ own, submission }: Receipt, kind = ''): string =>
  `${addressOf(own)}/receipt${kind}?number=${submission.number}`;

/** What a receipt says, as names and values. */
export function receiptInWords({ own, submission, all }: Receipt, words: Words): [name: string, value: string][] {
  const { content, requested, currency } = submission;
  const { vienna, utc } = bothClocks(submission.submittedAt, words);
  const by = all.find(({ number }) => number === submission.number)?.submittedByName;
  const rows: [key: string, value: string | null | undefined][] = [
    ['reference', own.application.reference],
    ['submission', words.number(submission.number)],
    ['vienna', vienna],
    ['utc', utc],
    ['deadline', deadlineByBothClocks(submission.deadlineInForce, words).vienna],
    ['organisation', content.organisation.name],
    ['project', content.answers.project?.title],
    ['call', textIn(own.window.callTitle, words)],
    ['asked', words.money({ amount: requested, currency })],
    ['by', by],
    ['certifier', certifierOf(submission, words)],
    ['number', receiptNumber(submission.sha256)],
    ['sha256', submission.sha256],
  ];
  return rows
    .filter((row): row is [string, string] => Boolean(row[1]))
    .map(([key, value]) => [words.sayCode(`submitting.receipt.${key}`), value]);
}

/** The files of a submission: what each was handed in as, its name and its hash. */
export const filesInWords = (
  { own, submission }: Receipt,
  words: Words,
): [document: string, name: string, sha256: string][] =>
  submission.content.documents.map(({ document, name, sha256 }) => {
    const asked = own.terms.form.documents.find((each) => each.document === document)?.title;
    const isQuestion = own.terms.form.questions.some((each) => each.name === document);
    const title = asked
      ? textIn(asked, words)
      : isQuestion
        ? fieldLabel(own.terms.form, '', document, words)
        : nameIn(words, 'document', document);
    return [title, name, sha256];
  });

const certifierOf = ({ content: { certifier: name, certifierFunction } }: SubmissionRow, { say }: Words): string =>
  certifierFunction === undefined ? name : say('submitting.receipt.named', { name, function: certifierFunction });
