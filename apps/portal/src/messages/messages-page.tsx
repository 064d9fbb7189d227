import type { ThreadRow } from '#correspondence';
import { fundTimeZone } from '#words';
import { ButtonGroup, ButtonLink, InsetText, Page, ScrollRegion, Table, Tag, useWords } from '../components/index.js';
import { addressOf } from '../calls/public-calls.js';
import { ApplicantThreads } from './applicant-threads.js';
import { crumbsIn, type MessagesPlace } from './messages-place.js';
import { RequestState } from './request-state.js';

/** The conversations about one application: what is asked first. */
export function MessagesPage({ place, threads }: { place: MessagesPlace; threads: readonly ThreadRow[] }) {
  const words = useWords();
  const { say } = words;
  const open = threads.filter(({ request }) => request?.state === 'open');
  const others = threads.filter((thread) => !open.includes(thread));
  const title = say('corr.messages.title');
  return (
    <Page title={title} crumbs={crumbsIn(place, words)} wide={place.side === 'secretariat'} unlisted>
      <span class="govuk-caption-l">{[place.reference, place.organisation].filter(Boolean).join(' · ')}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say(`corr.messages.lead_${place.side}`)}</p>
      {place.side === 'applicant' && place.callCode !== null ? (
        <p class="govuk-body">
          {say('corr.messages.for_everybody')}{' '}
          <a class="govuk-link" href={`${addressOf({ code: place.callCode })}/questions`}>
            {say('corr.questions.title')}
          </a>
        </p>
      ) : null}
      {open.length > 0 ? (
        <Threads place={place} threads={open} title={say(`corr.messages.open_${place.side}`)} />
      ) : null}
      {threads.length === 0 ? <InsetText>{say('corr.messages.none')}</InsetText> : null}
      {others.length > 0 ? <Threads place={place} threads={others} title={say('corr.messages.others')} /> : null}
      <ButtonGroup>
        {place.mayOpen ? (
          <ButtonLink href={`${place.base}/new`}>{say(`corr.write.title_${place.side}`)}</ButtonLink>
        ) : null}
        {place.mayRequest ? (
          <ButtonLink href={`${place.base}/request`} kind="secondary">
            {say('corr.desk.request_title')}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </Page>
  );
}

function Threads(props: { place: MessagesPlace; threads: readonly ThreadRow[]; title: string }) {
  const { place, threads, title } = props;
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {place.side === 'applicant' ? (
        <ApplicantThreads base={place.base} threads={threads} idPrefix={title.replaceAll(/\W+/g, '-')} />
      ) : (
        <ForDesk {...props} />
      )}
    </section>
  );
}

/** A dense table, as all lists at the desk. */
function ForDesk({ place, threads, title }: { place: MessagesPlace; threads: readonly ThreadRow[]; title: string }) {
  const { say, date, dateTime, number } = useWords();
  return (
    <ScrollRegion label={title}>
      <Table<ThreadRow>
        caption={title}
        captionHidden
        firstCellIsHeader
        dense
        rows={threads}
        columns={[
          {
            head: say('corr.messages.about'),
            cell: ({ id, topic }) => (
              <a class="govuk-link" href={`${place.base}/${id}`}>
                {say(`corr.topic.${topic}`)}
              </a>
            ),
          },
          { head: say('portal.mine.state'), cell: (thread) => <StateAtDesk thread={thread} /> },
          {
            head: say('portal.mine.due_head'),
            cell: ({ request }) => (request?.state === 'open' ? date(request.dueOn) : ''),
          },
          {
            head: say('corr.messages.last'),
            cell: ({ lastAt, lastSide }) => `${dateTime(lastAt, fundTimeZone)} · ${say(`corr.by.${lastSide}`)}`,
          },
          { head: say('corr.messages.new'), numeric: true, cell: ({ unread }) => (unread > 0 ? number(unread) : '') },
        ]}
      />
    </ScrollRegion>
  );
}

function StateAtDesk({ thread: { request, today, waitsForSecretariat } }: { thread: ThreadRow }) {
  const { say } = useWords();
  if (request) return <RequestState request={request} today={today} />;
  if (waitsForSecretariat) return <Tag colour="yellow">{say('corr.messages.waits_secretariat')}</Tag>;
  return <>{say('corr.messages.nothing_open')}</>;
}
