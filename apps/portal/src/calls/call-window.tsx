import type { CallRow, WindowRow } from '#calls';
import { doorState, proposalLanguagesOf } from '#calls/domain';
import type { ComponentChildren } from 'preact';
import { SummaryList, Tag, useWords, type SummaryRow } from '../components/index.js';
import { CallText } from './call-text.js';
import { Deadline, InstantInBothZones } from './instant.js';
import { languageNames, phaseOf, type Phase } from './public-calls.js';
import { Deciding, DocumentsAsked, Rubric, RuleSentences } from './rules.js';
import { timeLeft } from './time-left.js';

/** One window of a call: its dates, its rules, its papers, and how its money is given out. */
export function Window({ call, window }: { call: CallRow; window: WindowRow }) {
  const words = useWords();
  const { say } = words;
  const id = `window-${window.code}`;
  return (
    <section aria-labelledby={id} class="sgf-section">
      <h2 class="govuk-heading-l" id={id}>
        {call.windows.length === 1 ? say('portal.call.dates') : <CallText texts={window.title} />}{' '}
        <DoorTag phase={phaseOf(call, window)} />
      </h2>
      <SummaryList rows={useDoorRows(call, window)} />
      <Part title={say('portal.call.rules')}>
        <p class="govuk-body">{say('portal.call.rules_all')}</p>
        <RuleSentences window={window} />
      </Part>
      <Part title={say('portal.call.documents')}>
        <DocumentsAsked window={window} />
      </Part>
      <Part title={say('portal.call.scoring')}>
        <Rubric window={window} />
        <Deciding window={window} />
      </Part>
    </section>
  );
}

const doorColours = { coming: 'blue', open: 'green', closed: 'grey' } as const;

function DoorTag({ phase }: { phase: Phase | undefined }) {
  const { say } = useWords();
  return phase ? <Tag colour={doorColours[phase]}>{say(`portal.call.door.${phase}`)}</Tag> : null;
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
    { key: say('portal.call.closes'), value: <Deadline at={window.closesAt} /> },
    {
      key: say('portal.call.wording'),
      value: <CallText texts={window.deadlineWording} />,
    },
    ...(call.clarificationsUntil
      ? [{ key: say('public.call.questions_until'), value: <Deadline at={call.clarificationsUntil} /> }]
      : []),
    ...(call.answersDueOn ? [{ key: say('public.call.answers_due'), value: words.date(call.answersDueOn) }] : []),
    {
      key: say('public.call.written_in'),
      value: languageNames(proposalLanguagesOf(window.rules.settings, call.languages), words),
    },
    { key: say('portal.call.envelope'), value: words.money(envelope) },
  ];
}

const Part = (props: { title: string; children: ComponentChildren }) => (
  <>
    <h3 class="govuk-heading-m">{props.title}</h3>
    {props.children}
  </>
);
