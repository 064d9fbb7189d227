import type { ThreadRow } from '#correspondence';
import { fundTimeZone, type Words } from '#words';
import {
  ButtonGroup,
  ButtonLink,
  InsetText,
  Page,
  ScrollRegion,
  Table,
  Tag,
  TaskList,
  useWords,
  type Task,
} from '../components/index.js';
import { addressOf } from '../calls/public-calls.js';
import { crumbsIn, type MessagesPlace } from './messages-place.js';
import { RequestState, requestStatus } from './request-state.js';

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
  return (
    <section>
      <h2 class="govuk-heading-m">{props.title}</h2>
      {props.place.side === 'applicant' ? <ForApplicant {...props} /> : <ForDesk {...props} />}
    </section>
  );
}

/** A phone's width is enough for it. */
function ForApplicant({
  place,
  threads,
  title,
}: {
  place: MessagesPlace;
  threads: readonly ThreadRow[];
  title: string;
}) {
  const { say, date, dateTime } = useWords();
  const tasks = threads.map((thread): Task => {
    const { id, topic, unread, request, lastAt, lastSide } = thread;
    const last = say('corr.messages.last_by', { who: say(`corr.by.${lastSide}`), at: dateTime(lastAt, fundTimeZone) });
    return {
      title: say(`corr.topic.${topic}`),
      href: `${place.base}/${id}`,
      hint: (
        <>
          {unread > 0 ? <strong>{say('corr.messages.unread', { count: unread })} · </strong> : null}
          {request?.state === 'open' ? `${say('corr.messages.answer_by', { day: date(request.dueOn) })} · ` : null}
          {last}
        </>
      ),
      status: statusOf(thread, say),
    };
  });
  return <TaskList idPrefix={title.replaceAll(/\W+/g, '-')} tasks={tasks} />;
}

const statusOf = ({ request, today, waitsForSecretariat }: ThreadRow, say: Words['say']): Task['status'] => {
  if (request) return requestStatus(request, today, say);
  return { text: say(waitsForSecretariat ? 'corr.messages.waits_applicant' : 'corr.messages.nothing_open') };
};

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
