import { Injectable } from '@nestjs/common';
import { totalsOf } from '#applications/domain';
import { CallsReader } from '#calls';
import type { CallForm } from '#calls/domain';
import type { Actor, Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Words } from '#words';
import { answersInWords } from './answers-in-words.js';
import { totalsInWords } from './check-page.js';
import { Receipts, type Receipt } from './receipt.js';
import type { SectionInWords } from './said.js';

/** One submission with the form that it answers. */
export interface SubmittedForm extends Receipt {
  /** Of the rules under which it was made. */
  readonly form: CallForm;
}

/** Submissions to be read, the one that counts and every one before it. */
@Injectable()
export class SubmittedForms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly receipts: Receipts,
    private readonly calls: CallsReader,
  ) {}

  /** A submission by its number; the one that counts without. Throws `not_found`. */
  of(actor: Actor, id: Id<'application'>, number?: number): Promise<SubmittedForm> {
    return this.work.read(actor, async () => {
      const receipt = await this.receipts.of(actor, id, number);
      const { form } = await this.calls.terms(actor, receipt.submission.termsId);
      return { ...receipt, form };
    });
  }
}

/** Every answer as it was handed in, in the reader's language and formats. */
export const submissionInWords = (
  { form, submission: { content } }: SubmittedForm,
  words: Words,
  hidesPlace = false,
): SectionInWords[] => answersInWords(form, { ...content, hidesPlace }, words);

/** The totals of its budget as names and values. */
export const submittedTotals = ({ submission: { content } }: SubmittedForm, words: Words) => {
  const { budget, project } = content.answers;
  return totalsInWords({ budget: totalsOf(budget, project?.months) }, words);
};
