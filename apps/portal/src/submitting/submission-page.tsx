import { InsetText, Page, SummaryList, useWords } from '../components/index.js';
import { AnswerLists } from './answer-lists.js';
import { addressOf } from './own-application.js';
import { receiptAddress } from './receipt.js';
import { remarksOn } from './receipt-page.js';
import { bothClocks } from './stands.js';
import { submissionInWords, submittedTotals, type SubmittedForm } from './submitted-form.js';

/** One submission, answer by answer, as it was handed in. */
export function SubmissionPage({ submitted }: { submitted: SubmittedForm }) {
  const words = useWords();
  const { own, submission } = submitted;
  const { number, submittedAt } = submission;
  const title = words.say('submitting.submission.title', { number });
  const totals = submittedTotals(submitted, words).map(([key, value]) => ({ key, value }));
  return (
    <Page title={title} back={receiptAddress(submitted)} unlisted>
      <span class="govuk-caption-l">{own.application.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {remarksOn(submitted, words).map((remark) => (
        <InsetText>{remark}</InsetText>
      ))}
      <p class="govuk-body-l">
        {words.say('submitting.submission.lead', { at: bothClocks(submittedAt, words).vienna })}
      </p>
      <p class="govuk-body sgf-not-on-paper">
        <a class="govuk-link" href={`${addressOf(own)}/submission.pdf?number=${number}`}>
          {words.say('submitting.submission.pdf')}
        </a>
      </p>
      <AnswerLists
        sections={submissionInWords(submitted, words)}
        after={{
          budget: (
            <>
              <h3 class="govuk-heading-s">{words.say('submitting.check.totals')}</h3>
              <SummaryList rows={totals} />
            </>
          ),
        }}
      />
    </Page>
  );
}
