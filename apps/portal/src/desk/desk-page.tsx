import type { CallRow, WindowRow } from '#calls';
import { missingForPublication } from '#calls/domain';
import type { Reason } from '#kernel';
import type { Words } from '#words';
import { ButtonGroup, ButtonLink, Page, Tag, TaskList, useWords, type Task } from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import type { CallAction } from './desk-actions.js';
import { stateColours } from './desk-list.js';
import { deskOf, placeOn, windowPath } from './place.js';

/** A call as its desk sees it: its parts, what is missing, and what comes next. */
export function DeskPage(props: { call: CallRow; actions: readonly CallAction[]; mayEdit: boolean }) {
  const words = useWords();
  const { say, sayCode } = words;
  const { call, actions } = props;
  const title = textIn(call.title, words) || call.code;
  const missing = missingForPublication(call);
  const mayEdit = props.mayEdit && call.state === 'draft';
  return (
    <Page title={title} crumbs={[{ href: '/desk', text: say('desk.title') }, { text: title }]} unlisted>
      <h1 class="govuk-heading-l">
        {title} <Tag colour={stateColours[call.state]}>{sayCode(`call.state.${call.state}`)}</Tag>
      </h1>
      <h2 class="govuk-heading-m">{say('desk.page.call')}</h2>
      <TaskList tasks={[titleTask(call, missing, mayEdit, words)]} />
      {call.windows.map((window) => (
        <>
          <h2 class="govuk-heading-m">
            {window.code} · {textIn(window.title, words)}
          </h2>
          <TaskList
            idPrefix={`window-${window.code.replaceAll(' ', '-')}`}
            tasks={tasksOf(call, window, missing, mayEdit, words)}
          />
          {mayEdit ? (
            <p class="govuk-body">
              <a class="govuk-link" href={windowPath(placeOn(call, window.code), 'removal')}>
                {say('desk.part.removal')}
                <span class="govuk-visually-hidden"> {window.code}</span>
              </a>
            </p>
          ) : null}
        </>
      ))}
      {mayEdit ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${deskOf(call)}/edit/new-window`}>
            {say('desk.part.new_window')}
          </a>
        </p>
      ) : null}
      {call.state === 'draft' ? <Missing missing={missing} /> : null}
      <h2 class="govuk-heading-m">{say('desk.page.look')}</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`${deskOf(call)}/preview`}>
            {say('desk.page.preview')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${deskOf(call)}/differences`}>
            {say(call.copiedFrom ? 'desk.page.differences' : 'desk.page.whole')}
          </a>
        </li>
      </ul>
      <Next call={call} actions={actions} />
    </Page>
  );
}

function titleTask(call: CallRow, missing: readonly Reason[], mayEdit: boolean, words: Words): Task {
  const { say, sayCode, list } = words;
  return {
    title: say('desk.part.title'),
    hint: list(call.languages.map((language) => sayCode(`desk.language.${language}`))),
    ...(mayEdit ? { href: `${deskOf(call)}/edit/title` } : {}),
    status: statusOf(!missing.some(({ code }) => code === 'call.title_missing'), words),
  };
}

const statusOf = (isDone: boolean, { say }: Words): Task['status'] =>
  isDone ? { text: say('desk.done') } : { text: say('desk.to_do'), tag: 'blue' };

function tasksOf(call: CallRow, window: WindowRow, missing: readonly Reason[], mayEdit: boolean, words: Words): Task[] {
  const { say, dateTime } = words;
  const { terms, rubric, form } = window.rules;
  const [opens, closes] = [window.opensAt, window.closesAt].map((at) => dateTime(at, window.timezone));
  const place = placeOn(call, window.code);
  const rows = [
    [
      'dates',
      say('desk.from_to', { opens: opens!, closes: closes! }),
      !missing.some(({ params }) => params?.['window'] === window.code),
    ],
    ['terms', say('desk.page.criteria', { count: terms.criteria.length }), terms.criteria.length > 0],
    ['rubric', say('desk.page.rubric', { count: rubric.criteria.length }), true],
    ['documents', say('desk.page.documents', { count: form.documents.length }), true],
    ['questions', say('desk.page.questions', { count: form.questions.length }), true],
    ['settings', say('desk.page.settings'), true],
  ] as const;
  return rows.map(([part, hint, isDone]) => ({
    title: say(`desk.part.${part}`),
    hint,
    ...(mayEdit ? { href: windowPath(place, part) } : {}),
    status: statusOf(isDone, words),
  }));
}

function Missing({ missing }: { missing: readonly Reason[] }) {
  const { say, sayCode } = useWords();
  if (missing.length === 0) return <p class="govuk-body">{say('desk.page.nothing_missing')}</p>;
  return (
    <>
      <h2 class="govuk-heading-m">{say('desk.page.missing')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ code, params }) => (
          <li>{sayCode(code, params)}</li>
        ))}
      </ul>
    </>
  );
}

const kinds = { cancel: 'warning', return: 'secondary' } as Readonly<Partial<Record<string, 'warning' | 'secondary'>>>;

/** The acts that come next; one that something stands against says what. */
function Next({ call, actions }: { call: CallRow; actions: readonly CallAction[] }) {
  const { say, sayCode } = useWords();
  if (actions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{say('desk.page.next')}</h2>
      {actions
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ name, reasons }) => (
          <p class="govuk-body">
            {say('desk.page.not_now', { act: sayCode(`call.event.${name}`) })}{' '}
            {reasons.map(({ code, params }) => sayCode(wordsFor(code), params)).join(' ')}
          </p>
        ))}
      <ButtonGroup>
        {actions
          .filter(({ reasons }) => reasons.length === 0)
          .map(({ name }) => (
            <ButtonLink href={`${deskOf(call)}/acts/${name}`} kind={kinds[name]}>
              {sayCode(`call.event.${name}`)}
            </ButtonLink>
          ))}
      </ButtonGroup>
    </>
  );
}

/** What is missing stands on the page itself, in words. */
const wordsFor = (code: string): string => (code === 'call.incomplete' ? 'desk.page.incomplete' : code);
