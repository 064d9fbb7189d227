import { Injectable } from '@nestjs/common';
import { ApplicationsReader, SubmittedReader } from '#applications';
import { lastOutcome } from '#applications/domain';
import type { CallRules } from '#calls/domain';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { FeedbackReader, type ReleasedFeedback } from '#selection';
import { dayIn, fundTimeZone, type Words } from '#words';
import { textIn } from '../calls/public-calls.js';
import { feedbackInWords, type FeedbackInWords } from '../feedback/index.js';
import { OwnApplications } from './own-application.js';

/** A decision as its applicant reads it. */
export interface LetterInWords {
  readonly title: string;
  readonly reference: string;
  /** When it was released, by the database's clock. */
  readonly at: Date;
  readonly to: string;
  readonly on: string;
  readonly paragraphs: readonly string[];
  /** What is told of the assessment, below the letter; null where there is nothing. */
  readonly feedback: FeedbackInWords | null;
}

/** Letters, made from what was released to the applicant and from nothing else. */
@Injectable()
export class Letters {
  constructor(
    private readonly own: OwnApplications,
    private readonly applications: ApplicationsReader,
    private readonly submitted: SubmittedReader,
    private readonly feedback: FeedbackReader,
  ) {}

  /** The letter of the last outcome that was told. Throws `not_found` before there is one. */
  async of(actor: Actor, id: Id<'application'>, words: Words): Promise<LetterInWords> {
    const own = await this.own.of(actor, id);
    const told = lastOutcome(await this.submitted.timeline(actor, id));
    if (told === undefined) throw kernelErrors.error('not_found');
    const { content } = await this.applications.submission(actor, id);
    const { reference } = own.application;
    const call = textIn(own.window.callTitle, words);
    return {
      title: words.say('submitting.letter.title'),
      reference,
      at: told.at,
      to: words.say('submitting.letter.to', { organisation: content.organisation.name }),
      on: words.say('submitting.letter.on', { day: words.date(dayIn(told.at, fundTimeZone)) }),
      paragraphs: [
        words.say('submitting.letter.opening'),
        words.say('submitting.letter.thanks', {
          reference,
          project: content.answers.project?.title ?? reference,
          call,
        }),
        words.sayCode(`submitting.letter.outcome.${told.outcome}`),
        ...(endings.includes(told.outcome) ? [words.say('submitting.letter.again')] : []),
        words.say('submitting.letter.closing'),
        words.say('submitting.letter.signed'),
      ],
      feedback: feedbackInWords(
        await this.feedback.released(actor, id),
        { rules: own.window.rules, outcome: told.outcome },
        words,
      ),
    };
  }

  /** What was told of the assessment, with the rules under which it was made; throws `not_found` for everybody but its applicant. */
  async feedbackOn(
    actor: Actor,
    id: Id<'application'>,
  ): Promise<{ readonly given: ReleasedFeedback | undefined; readonly rules: CallRules }> {
    const own = await this.own.of(actor, id);
    return { given: await this.feedback.released(actor, id), rules: own.window.rules };
  }
}

/** Outcomes after which this application goes no further. */
const endings: readonly string[] = ['ineligible', 'unsuccessful', 'not_taken_up'];
