import type { CallRow } from '#calls';
import type { ClarificationRow, PublishedClarification, QuestionRow } from '#correspondence';
import { languagesMissing, questionsUntil } from '#correspondence/domain';
import { fundTimeZone, type Words } from '#words';
import {
  Button,
  ButtonLink,
  Checkboxes,
  Details,
  EditingFields,
  formErrors,
  Page,
  ScrollRegion,
  SummaryList,
  Table,
  Tag,
  useWords,
  type FieldError,
} from '../components/index.js';
import { lastMinute } from '../calls/time-left.js';
import { addressOf, textIn } from '../calls/public-calls.js';
import { clarificationsOf, crumbsTo } from './clarifications-place.js';
import { TextAsWritten } from './text-as-written.js';

export interface ClarificationsDeskProps {
  readonly call: CallRow;
  readonly incoming: readonly QuestionRow[];
  readonly drafts: readonly ClarificationRow[];
  readonly published: readonly PublishedClarification[];
  /** Whether the reader answers; otherwise it is only to be read. */
  readonly mayWrite: boolean;
}

/** What came in about a call, what is being answered, and what everybody reads. */
export function ClarificationsDeskPage(
  props: ClarificationsDeskProps & { errors?: readonly FieldError[] | undefined },
) {
  const words = useWords();
  const { say } = words;
  const { call, incoming, drafts, mayWrite } = props;
  const errors = formErrors(words, props.errors);
  const title = say('corr.desk.title');
  const those = (...standings: readonly QuestionRow['standing'][]) =>
    incoming.filter(({ standing }) => standings.includes(standing));
  return (
    <Page title={title} crumbs={crumbsTo(call, words)} errors={errors.summary} wide unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('corr.desk.lead')}</p>
      <SummaryList rows={datesOf(call, words)} />
      <h2 class="govuk-heading-m">{say('corr.desk.waiting', { count: those('waiting').length })}</h2>
      <Waiting call={call} questions={those('waiting')} mayWrite={mayWrite} error={errors.of('questions')} />
      <h2 class="govuk-heading-m">{say('corr.desk.drafts', { count: drafts.length })}</h2>
      <Drafts call={call} drafts={drafts} mayWrite={mayWrite} />
      <h2 class="govuk-heading-m">{say('corr.desk.published', { count: props.published.length })}</h2>
      <Published call={call} published={props.published} mayWrite={mayWrite} />
      <Others title={say('corr.desk.late', { count: those('late').length })} questions={those('late')} />
      <Others title={say('corr.desk.set_aside', { count: those('set_aside').length })} questions={those('set_aside')} />
    </Page>
  );
}

function datesOf(call: CallRow, { say, dateTime, date }: Words) {
  const until = questionsUntil(call);
  return [
    {
      key: say('corr.desk.until'),
      value: until === null ? say('corr.desk.no_date') : dateTime(lastMinute(until), fundTimeZone),
    },
    ...(call.answersDueOn ? [{ key: say('corr.desk.answers_due'), value: date(call.answersDueOn) }] : []),
    {
      key: say('corr.desk.page'),
      value: (
        <a class="govuk-link" href={`${addressOf(call)}/questions`}>
          {say('corr.desk.open_page')}
        </a>
      ),
    },
  ];
}

function Waiting(props: {
  call: CallRow;
  questions: readonly QuestionRow[];
  mayWrite: boolean;
  error?: string | undefined;
}) {
  const { say, sayCode, dateTime } = useWords();
  const { call, questions, mayWrite } = props;
  const choices = questions.map(({ id, text, askedAt, language }) => ({
    value: id,
    text: <span class="sgf-as-written">{text ?? say('corr.erased')}</span>,
    hint: (
      <>
        {say('corr.desk.asked', {
          at: dateTime(askedAt, fundTimeZone),
          language: sayCode(`desk.language.${language}`),
        })}
        {mayWrite ? (
          <>
            {' '}
            <a class="govuk-link" href={clarificationsOf(call, `questions/${id}/setting-aside`)}>
              {say('corr.desk.set_aside_link')}
            </a>
          </>
        ) : null}
      </>
    ),
  }));
  if (questions.length === 0) return <p class="govuk-body">{say('corr.desk.none_waiting')}</p>;
  if (!mayWrite) return <Others title={say('corr.desk.read')} questions={questions} />;
  return (
    <form method="post" novalidate>
      <EditingFields />
      <Checkboxes
        name="questions"
        legend={say('corr.desk.choose')}
        layout="small"
        choices={choices}
        error={props.error}
      />
      <Button>{say('corr.desk.merge')}</Button>
    </form>
  );
}

function Drafts({ call, drafts, mayWrite }: Pick<ClarificationsDeskProps, 'call' | 'drafts' | 'mayWrite'>) {
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

function Published({ call, published, mayWrite }: Pick<ClarificationsDeskProps, 'call' | 'published' | 'mayWrite'>) {
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

function Others({ title, questions }: { title: string; questions: readonly QuestionRow[] }) {
  const { say, dateTime } = useWords();
  if (questions.length === 0) return null;
  return (
    <Details summary={title}>
      <ul class="govuk-list govuk-list--spaced">
        {questions.map(({ text, askedAt, whySetAside }) => (
          <li>
            <TextAsWritten text={text} erased={say('corr.erased')} />
            <p class="govuk-body-s govuk-hint">
              {dateTime(askedAt, fundTimeZone)}
              {whySetAside === null ? null : ` · ${whySetAside}`}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  );
}

const short = 120;

/** The beginning of a text, for a line of a list. */
export const shortOf = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= short ? line : `${line.slice(0, short).trimEnd()}…`;
};
