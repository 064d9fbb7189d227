import type { CallRow, WindowRow } from '#calls';
import { doorState, type CallState } from '#calls/domain';
import type { ComponentChildren } from 'preact';
import { Page, SummaryList, Table, Tag, useWords, type SummaryRow, type TagColour } from '../components/index.js';
import { criterionSentence } from './criterion-sentence.js';
import { InstantInBothZones } from './instant.js';
import { nameIn, textIn } from './public-calls.js';
import { timeLeft } from './time-left.js';

/** One call for everybody: until when, for whom, with which papers, and how it is decided. */
export function CallPage({ call, notice }: { call: CallRow; notice?: ComponentChildren }) {
  const words = useWords();
  const title = textIn(call.title, words);
  return (
    <Page title={title} crumbs={[{ href: '/', text: words.say('portal.menu.calls') }, { text: title }]}>
      {notice}
      <h1 class="govuk-heading-xl">{title}</h1>
      <StateOfCall state={call.state} />
      {call.windows.map((window) => (
        <Window call={call} window={window} />
      ))}
      {call.source ? (
        <p class="govuk-body-s sgf-source">{words.say('portal.call.source', { source: call.source })}</p>
      ) : null}
    </Page>
  );
}

const unusual: Partial<Record<CallState, TagColour>> = { draft: 'grey', proposed: 'yellow', cancelled: 'red' };

function StateOfCall({ state }: { state: CallState }) {
  const { sayCode } = useWords();
  const colour = unusual[state];
  if (!colour) return null;
  return (
    <p class="govuk-body">
      <Tag colour={colour}>{sayCode(`call.state.${state}`)}</Tag>
    </p>
  );
}

function Window({ call, window }: { call: CallRow; window: WindowRow }) {
  const words = useWords();
  return (
    <section aria-labelledby={`window-${window.code}`}>
      <h2 class="govuk-heading-l" id={`window-${window.code}`}>
        {call.windows.length === 1 ? words.say('portal.call.dates') : textIn(window.title, words)}{' '}
        <DoorTag call={call} window={window} />
      </h2>
      <SummaryList rows={useDoorRows(call, window)} />
      <Rules window={window} />
      <Documents window={window} />
      <Scoring window={window} />
    </section>
  );
}

const doorColours = { coming: 'blue', open: 'green', in_grace: 'grey', closed: 'grey' } as const;

function DoorTag({ call, window }: { call: CallRow; window: WindowRow }) {
  const { say } = useWords();
  if (call.state !== 'published' && call.state !== 'concluded') return null;
  const door = call.state === 'concluded' ? 'closed' : doorState(window, call.now);
  return <Tag colour={doorColours[door]}>{say(`portal.call.door.${door}`)}</Tag>;
}

function useDoorRows(call: CallRow, window: WindowRow): SummaryRow[] {
  const words = useWords();
  const { say } = words;
  const isOpen = call.state === 'published' && doorState(window, call.now) === 'open';
  const left = {
    key: say('portal.call.time_left'),
    value: <strong>{timeLeft(words, call.now, window.closesAt)}</strong>,
  };
  const envelope = { amount: window.envelopeAmount, currency: window.envelopeCurrency };
  return [
    ...(isOpen ? [left] : []),
    { key: say('portal.call.opens'), value: <InstantInBothZones at={window.opensAt} /> },
    { key: say('portal.call.closes'), value: <InstantInBothZones at={window.closesAt} /> },
    { key: say('portal.call.wording'), value: window.deadlineWording },
    { key: say('portal.call.envelope'), value: words.money(envelope) },
  ];
}

function Rules({ window }: { window: WindowRow }) {
  const words = useWords();
  return (
    <Part title={words.say('portal.call.rules')}>
      <p class="govuk-body">{words.say('portal.call.rules_all')}</p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {window.rules.terms.criteria.map((chosen) => (
          <li>{criterionSentence(words, chosen)}</li>
        ))}
      </ul>
    </Part>
  );
}

function Documents({ window }: { window: WindowRow }) {
  const words = useWords();
  const { documents } = window.rules.form;
  if (documents.length === 0) return null;
  return (
    <Part title={words.say('portal.call.documents')}>
      <ul class="govuk-list govuk-list--bullet">
        {documents.map(({ document, required }) => (
          <li>
            {nameIn(words, 'document', document)}
            {required ? null : ` (${words.say('portal.call.optional')})`}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Scoring({ window }: { window: WindowRow }) {
  const words = useWords();
  const { rubric, settings } = window.rules;
  const { minimumTotal, reviewsRequired: count } = rubric;
  return (
    <Part title={words.say('portal.call.scoring')}>
      <p class="govuk-body">{words.say('portal.call.scoring_own')}</p>
      <Table
        caption={words.say('portal.call.weights')}
        captionHidden
        firstCellIsHeader
        rows={rubric.criteria}
        columns={[
          { head: words.say('portal.call.criterion'), cell: ({ name }) => nameIn(words, 'rubric', name) },
          { head: words.say('portal.call.points'), numeric: true, cell: ({ weight }) => words.number(weight) },
        ]}
      />
      <ul class="govuk-list govuk-list--bullet">
        <li>{words.say('portal.call.reviews_required', { count })}</li>
        <li>{words.say('portal.call.minimum_total', { minimumTotal })}</li>
        <li>{words.sayCode(`portal.call.fill.${window.rules.fill}`)}</li>
        <li>{words.say('portal.call.quorum', { count: settings.quorum })}</li>
      </ul>
    </Part>
  );
}

const Part = (props: { title: string; children: ComponentChildren }) => (
  <>
    <h3 class="govuk-heading-m">{props.title}</h3>
    {props.children}
  </>
);
