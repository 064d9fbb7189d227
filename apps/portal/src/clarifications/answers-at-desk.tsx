import type { CallRow } from '#calls';
import type { ClarificationRow, PublishedClarification } from '#correspondence';
import { languagesMissing } from '#correspondence/domain';
import { fundTimeZone } from '#words';
import { Button, ButtonLink, EditingFields, ScrollRegion, Table, Tag, useWords } from '../components/index.js';
import { addressOf, textIn } from '../calls/public-calls.js';
import { clarificationsOf } from './clarifications-place.js';

interface AtDesk {
  readonly call: CallRow;
  readonly mayWrite: boolean;
}

/** Answers that are being written, and how far each is. */
export function AnswerDrafts({ call, drafts, mayWrite }: AtDesk & { drafts: readonly ClarificationRow[] }) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      {drafts.length === 0 ? (
        <p class="govuk-body">{say('corr.desk.none_drafted')}</p>
      ) : (
        <ScrollRegion label={say('corr.desk.drafts', { count: drafts.length })}>
          <Table<ClarificationRow>
            caption={say('corr.desk.drafts', { count: drafts.length })}
            captionHidden
            dense
            firstCellIsHeader
            rows={drafts}
            columns={[
              {
                head: say('corr.answer.question'),
                cell: (draft) => (
                  <a class="govuk-link" href={clarificationsOf(call, draft.id)}>
                    {shortOf(textIn(draft.question, words)) || say('corr.desk.unwritten')}
                  </a>
                ),
              },
              {
                head: say('corr.desk.answers_to'),
                cell: ({ questions }) => say('corr.desk.count', { count: questions.length }),
              },
              {
                head: say('corr.desk.corrects'),
                cell: ({ supersedes }) => (supersedes === null ? '' : say('corr.number', { number: supersedes })),
              },
              { head: say('portal.mine.state'), cell: (draft) => <Readiness call={call} draft={draft} /> },
            ]}
          />
        </ScrollRegion>
      )}
      {mayWrite ? (
        <>
          {drafts.length > 0 ? (
            <ButtonLink href={clarificationsOf(call, 'publication')}>{say('corr.desk.publish')}</ButtonLink>
          ) : null}
          <form method="post" action={clarificationsOf(call, 'new')}>
            <EditingFields />
            <Button kind="secondary">{say('corr.desk.unasked')}</Button>
          </form>
        </>
      ) : null}
    </>
  );
}

/** Ready, or in which languages something is missing. */
export function Readiness({ call, draft }: { call: CallRow; draft: ClarificationRow }) {
  const { say, sayCode, list } = useWords();
  const missing = languagesMissing(call.languages, draft);
  if (missing.length === 0) return <Tag colour="green">{say('corr.desk.ready')}</Tag>;
  const languages = list(missing.map((language) => sayCode(`desk.language.${language}`)));
  return <Tag colour="yellow">{say('corr.desk.missing', { languages })}</Tag>;
}

/** What everybody reads, and where it is corrected. */
export function PublishedAnswers({
  call,
  published,
  mayWrite,
}: AtDesk & { published: readonly PublishedClarification[] }) {
  const words = useWords();
  const { say, dateTime } = words;
  if (published.length === 0) return <p class="govuk-body">{say('corr.desk.none_published')}</p>;
  return (
    <ScrollRegion label={say('corr.desk.published', { count: published.length })}>
      <Table<PublishedClarification>
        caption={say('corr.desk.published', { count: published.length })}
        captionHidden
        dense
        firstCellIsHeader
        rows={published}
        columns={[
          {
            head: say('corr.answer.question'),
            cell: ({ number, question }) => (
              <a class="govuk-link" href={`${addressOf(call)}/questions#answer-${number}`}>
                {number} · {shortOf(textIn(question, words))}
              </a>
            ),
          },
          { head: say('corr.desk.published_at'), cell: ({ publishedAt }) => dateTime(publishedAt, fundTimeZone) },
          {
            head: say('portal.mine.next'),
            cell: (each) => <Correcting call={call} clarification={each} mayWrite={mayWrite} />,
          },
        ]}
      />
    </ScrollRegion>
  );
}

function Correcting(props: { call: CallRow; clarification: PublishedClarification; mayWrite: boolean }) {
  const { say } = useWords();
  const { id, number, supersededBy } = props.clarification;
  if (supersededBy !== null) return <>{say('corr.desk.corrected_in', { number: supersededBy })}</>;
  if (!props.mayWrite) return null;
  return (
    <form method="post" action={clarificationsOf(props.call, `${id}/correction`)}>
      <EditingFields />
      <Button kind="secondary" class="govuk-!-margin-bottom-0">
        {say('corr.desk.correct')}
        <span class="govuk-visually-hidden"> {number}</span>
      </Button>
    </form>
  );
}

const short = 120;

/** The beginning of a text, for a line of a list. */
export const shortOf = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= short ? line : `${line.slice(0, short).trimEnd()}…`;
};
