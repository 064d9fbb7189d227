import type { CallRow } from '#calls';
import { missingForPublication } from '#calls/domain';
import type { Reason } from '#kernel';
import { ButtonGroup, ButtonLink, InsetText, LinkList, Page, Tag, TaskList, useWords } from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import type { CallAction } from './desk-actions.js';
import { stateColours } from './desk-list.js';
import { roomsOf } from './desk-rooms.js';
import { tasksOfCall, tasksOfWindow, type Look } from './desk-tasks.js';
import { missingForPeople } from './missing-places.js';
import { Opening } from './opening.js';
import { deskOf, placeOn, windowPath } from './place.js';

export interface DeskPageProps {
  readonly call: CallRow;
  readonly actions: readonly CallAction[];
  readonly mayEdit: boolean;
  /** What the second person wrote when the call was given back. */
  readonly remarks?: string | undefined;
}

/** A call as its desk sees it: its parts, what is missing, and what comes next. */
export function DeskPage(props: DeskPageProps) {
  const words = useWords();
  const { say, sayCode } = words;
  const { call, actions, remarks } = props;
  const title = textIn(call.title, words) || call.code;
  const missing = missingForPublication(call);
  const isRunning = call.state !== 'draft' && call.state !== 'proposed';
  const look = { missing, mayEdit: props.mayEdit && call.state === 'draft', words };
  return (
    <Page title={title} crumbs={[{ href: '/desk', text: say('desk.title') }, { text: call.code }]} unlisted>
      <h1 class="govuk-heading-l">
        {title} <Tag colour={stateColours[call.state]}>{sayCode(`call.state.${call.state}`)}</Tag>
      </h1>
      {remarks ? <Remarks text={remarks} /> : null}
      <Opening call={call} />
      {isRunning ? <Rooms {...props} /> : null}
      <h2 class="govuk-heading-m">{say('desk.page.call')}</h2>
      <TaskList tasks={tasksOfCall(call, look)} />
      <Windows call={call} look={look} />
      {call.state === 'draft' ? <Missing call={call} missing={missing} /> : null}
      {isRunning ? null : <Rooms {...props} />}
      <Next call={call} actions={actions} />
    </Page>
  );
}

function Remarks({ text }: { text: string }) {
  const { say } = useWords();
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{say('desk.page.remarks')}</h2>
      <p class="govuk-body sgf-as-typed">{text}</p>
    </InsetText>
  );
}

function Windows({ call, look }: { call: CallRow; look: Look }) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      {call.windows.map((window) => (
        <>
          <h2 class="govuk-heading-m">
            {window.code} · {textIn(window.title, words)}
          </h2>
          <TaskList idPrefix={`window-${window.code.replaceAll(' ', '-')}`} tasks={tasksOfWindow(call, window, look)} />
          {look.mayEdit ? (
            <p class="govuk-body">
              <a class="govuk-link" href={windowPath(placeOn(call, window.code), 'removal')}>
                {say('desk.part.removal')}
                <span class="govuk-visually-hidden"> {window.code}</span>
              </a>
            </p>
          ) : null}
        </>
      ))}
      {look.mayEdit ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${deskOf(call)}/edit/new-window`}>
            {say('desk.part.new_window')}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** Each thing that is missing, with the way to its page. */
function Missing({ call, missing }: { call: CallRow; missing: readonly Reason[] }) {
  const words = useWords();
  const { say } = words;
  if (missing.length === 0) return <p class="govuk-body">{say('desk.page.nothing_missing')}</p>;
  return (
    <>
      <h2 class="govuk-heading-m">{say('desk.page.missing')}</h2>
      <LinkList isBulleted links={missingForPeople(call, missing, words)} />
    </>
  );
}

/** What can be looked at, and where a running call is worked on. */
function Rooms({ call, mayEdit }: DeskPageProps) {
  const { say, sayCode } = useWords();
  return (
    <>
      <h2 class="govuk-heading-m">{say('desk.page.look')}</h2>
      <ul class="govuk-list">
        {roomsOf(call, mayEdit).map(({ path, name }) => (
          <li>
            <a class="govuk-link" href={`${deskOf(call)}/${path}`}>
              {sayCode(name)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Acts that are done on the page of another. */
const pages: Readonly<Partial<Record<string, string>>> = { propose_reopening: 'reopen', decline_reopening: 'reopen' };

const kinds = { cancel: 'warning', return: 'secondary', decline_reopening: 'secondary' } as Readonly<
  Partial<Record<string, 'warning' | 'secondary'>>
>;

/** The acts that come next; one that something stands against says what. */
function Next({ call, actions }: { call: CallRow; actions: readonly CallAction[] }) {
  const { say, sayCode } = useWords();
  if (actions.length === 0) return null;
  const [possible, notNow] = [true, false].map((wanted) =>
    actions.filter(({ reasons }) => (reasons.length === 0) === wanted),
  );
  return (
    <>
      <h2 class="govuk-heading-m">{say('desk.page.next')}</h2>
      {notNow!.map(({ name, reasons }) => (
        <p class="govuk-body">
          {say('desk.page.not_now', { act: sayCode(`call.event.${name}`) })}{' '}
          {reasons.map(({ code, params }) => sayCode(wordsFor(code), params)).join(' ')}
        </p>
      ))}
      <ButtonGroup>
        {possible!.map(({ name }) => (
          <ButtonLink href={`${deskOf(call)}/acts/${pages[name] ?? name}`} kind={kinds[name]}>
            {sayCode(`call.event.${name}`)}
          </ButtonLink>
        ))}
      </ButtonGroup>
    </>
  );
}

/** What is missing stands on the page itself, in words. */
const wordsFor = (code: string): string => (code === 'call.incomplete' ? 'desk.page.incomplete' : code);
