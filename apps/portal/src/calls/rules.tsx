import type { WindowRow } from '#calls';
import { Table, useWords } from '../components/index.js';
import { CallText } from './call-text.js';
import { criterionSentence } from './criterion-sentence.js';
import { nameIn } from './public-calls.js';

/** The criteria of a window's terms, or those of them that are named, as sentences with the call's own numbers. */
export function RuleSentences(props: { window: WindowRow; only?: readonly string[] | undefined }) {
  const words = useWords();
  const { terms, form } = props.window.rules;
  const shown = terms.criteria.filter(({ criterion }) => props.only?.includes(criterion) ?? true);
  if (shown.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {shown.map((chosen) => (
        <li>{criterionSentence(words, chosen, form.documents)}</li>
      ))}
    </ul>
  );
}

/** The documents that a window asks for. */
export function DocumentsAsked({ window }: { window: WindowRow }) {
  const words = useWords();
  const { documents } = window.rules.form;
  if (documents.length === 0) return <p class="govuk-body">{words.say('public.documents_none')}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {documents.map(({ document, required, title }) => (
        <li>
          {title ? <CallText texts={title} /> : nameIn(words, 'document', document)}
          {required ? null : ` (${words.say('portal.call.optional')})`}
        </li>
      ))}
    </ul>
  );
}

/** The criteria of reviewers, their weights, and what a proposal has to reach: settings of the call. */
export function Rubric({ window }: { window: WindowRow }) {
  const words = useWords();
  const { rubric } = window.rules;
  return (
    <>
      <p class="govuk-body">{words.say('portal.call.scoring_own')}</p>
      <Table
        caption={words.say('portal.call.weights')}
        captionHidden
        firstCellIsHeader
        rows={rubric.criteria}
        columns={[
          {
            head: words.say('portal.call.criterion'),
            cell: ({ name, title, guidance }) => (
              <>
                {title ? <CallText texts={title} /> : nameIn(words, 'rubric', name)}
                {guidance ? (
                  <span class="sgf-note">
                    <CallText texts={guidance} />
                  </span>
                ) : null}
              </>
            ),
          },
          { head: words.say('portal.call.points'), numeric: true, cell: ({ weight }) => words.number(weight) },
        ]}
      />
      <ul class="govuk-list govuk-list--bullet">
        <li>{words.say('portal.call.reviews_required', { count: rubric.reviewsRequired })}</li>
        <li>{words.say('portal.call.minimum_total', { minimumTotal: rubric.minimumTotal })}</li>
      </ul>
    </>
  );
}

/** How the money is given out among the proposals, and who advises. */
export function Deciding({ window }: { window: WindowRow }) {
  const words = useWords();
  const { fill, settings } = window.rules;
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{words.sayCode(`portal.call.fill.${fill}`)}</li>
      <li>{words.say('portal.call.quorum', { count: settings.quorum })}</li>
    </ul>
  );
}
