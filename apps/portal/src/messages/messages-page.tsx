import type { ThreadRow } from '#correspondence';
import { fundTimeZone } from '#words';
import { ButtonGroup, ButtonLink, InsetText, Page, ScrollRegion, Table, Tag, useWords } from '../components/index.js';
import { crumbsIn, type MessagesPlace } from './messages-place.js';
import { DueDay, RequestState } from './request-state.js';

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

function Threads({ place, threads, title }: { place: MessagesPlace; threads: readonly ThreadRow[]; title: string }) {
  const { say, dateTime } = useWords();
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <ScrollRegion label={title}>
        <Table<ThreadRow>
          caption={title}
          captionHidden
          firstCellIsHeader
          dense={place.side === 'secretariat'}
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
            { head: say('portal.mine.state'), cell: (thread) => <State place={place} thread={thread} /> },
            ...(threads.some(({ request }) => request?.state === 'open')
              ? [{ head: say('portal.mine.due_head'), cell: (thread: ThreadRow) => <DueDay thread={thread} /> }]
              : []),
            {
              head: say('corr.messages.last'),
              cell: ({ lastAt, lastSide }) => (
                <>
                  {dateTime(lastAt, fundTimeZone)}
                  <br />
                  {say(`corr.by.${lastSide}`)}
                </>
              ),
            },
          ]}
        />
      </ScrollRegion>
    </section>
  );
}

/** New things first; then what becomes of a request, or whether an answer is waited for. */
function State({ place, thread }: { place: MessagesPlace; thread: ThreadRow }) {
  const { say } = useWords();
  const { unread, request, waitsForSecretariat } = thread;
  return (
    <>
      {unread > 0 ? (
        <>
          <Tag colour="blue">{say('corr.messages.unread', { count: unread })}</Tag>{' '}
        </>
      ) : null}
      {request ? <RequestState request={request} today={thread.today} /> : null}
      {!request && waitsForSecretariat ? <Tag colour="yellow">{say(`corr.messages.waits_${place.side}`)}</Tag> : null}
      {!request && !waitsForSecretariat && unread === 0 ? say('corr.messages.read') : null}
    </>
  );
}
