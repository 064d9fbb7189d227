import type { CallRow, CorrigendumRow, WindowRow } from '#calls';
import { doorState, proposalLanguagesOf } from '#calls/domain';
import type { ComponentChildren } from 'preact';
import { CorrigendaOfCall } from '../call-room/corrigenda-of-call.js';
import {
  ButtonGroup,
  ButtonLink,
  SummaryList,
  Tag,
  langAndDir,
  useWords,
  type SummaryRow,
} from '../components/index.js';
import { PublicPage, type PublicAddress } from '../public/public-page.js';
import { CallText } from './call-text.js';
import { CallStanding } from './call-standing.js';
import { Deadline, InstantInBothZones } from './instant.js';
import { addressOf, fileOf, languageNames, languageOfCall, phaseOf, textIn, type Phase } from './public-calls.js';
import { Deciding, DocumentsAsked, Rubric, RuleSentences } from './rules.js';
import { timeLeft } from './time-left.js';

export interface CallPageProps {
  readonly call: CallRow;
  readonly corrigenda?: readonly CorrigendumRow[] | undefined;
  /** None in a preview. */
  readonly address?: PublicAddress | undefined;
  readonly notice?: ComponentChildren;
}

/** One call for everybody: until when, for whom, with which papers, how it is decided, and what can be done now. */
export function CallPage(props: CallPageProps) {
  const { call } = props;
  const words = useWords();
  const title = textIn(call.title, words);
  return (
    <PublicPage
      title={title}
      description={words.say('public.call.description', { title })}
      address={props.address}
      crumbs={[{ href: '/', text: words.say('portal.menu.calls') }, { text: title }]}
    >
      {props.notice}
      <h1 class="govuk-heading-xl" {...langAndDir(languageOfCall(call.title, words))}>
        {title}
      </h1>
      <OtherLanguages call={call} />
      <CallStanding call={call} />
      <NextSteps call={call} />
      <OnThisCall call={call} hasCorrigenda={Boolean(props.corrigenda?.length)} />
      {call.windows.map((window) => (
        <Window call={call} window={window} />
      ))}
      <CorrigendaOfCall call={call} corrigenda={props.corrigenda ?? []} />
      <Downloads call={call} />
      {call.source ? (
        <p class="govuk-body-s sgf-source">{words.say('portal.call.source', { source: call.source })}</p>
      ) : null}
    </PublicPage>
  );
}

/** Said only where the reader's language is none of the call's: its own texts are then in another one. */
function OtherLanguages({ call }: { call: CallRow }) {
  const words = useWords();
  if (call.languages.includes(words.language)) return null;
  return (
    <p class="govuk-body">{words.say('public.call.languages', { languages: languageNames(call.languages, words) })}</p>
  );
}

/** What can be done now: nothing any more once every door has closed. */
function NextSteps({ call }: { call: CallRow }) {
  const { say } = useWords();
  const phases = call.windows.map((window) => phaseOf(call, window));
  if (!phases.some((phase) => phase === 'open' || phase === 'coming')) return null;
  return (
    <ButtonGroup>
      {phases.includes('open') ? (
        <ButtonLink start href={`${addressOf(call)}/apply`}>
          {say('public.call.start')}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="secondary" href={`${addressOf(call)}/check`}>
        {say('public.call.check')}
      </ButtonLink>
    </ButtonGroup>
  );
}

function OnThisCall({ call, hasCorrigenda }: { call: CallRow; hasCorrigenda: boolean }) {
  const { say } = useWords();
  const links: (readonly [href: string, text: string])[] = [
    [`${addressOf(call)}/guidelines`, say('public.guidelines')],
    [`${addressOf(call)}/questions`, say('public.questions')],
    ...(hasCorrigenda ? [['#corrigenda', say('public.corrigenda')] as const] : []),
    ['#downloads', say('public.downloads')],
  ];
  return (
    <nav aria-label={say('public.call.more')} class="sgf-more">
      <ul class="govuk-list">
        {links.map(([href, text]) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Window({ call, window }: { call: CallRow; window: WindowRow }) {
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

/** The forms of each window, and the dates of all. */
function Downloads({ call }: { call: CallRow }) {
  const words = useWords();
  const files = (['form.docx', 'budget.xlsx'] as const).flatMap((file) =>
    call.windows.map((window) => ({ file, window: window as WindowRow | undefined })),
  );
  return (
    <section aria-labelledby="downloads" class="sgf-section">
      <h2 class="govuk-heading-l" id="downloads">
        {words.say('public.downloads')}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {[...files, { file: 'dates.ics' as const, window: undefined }].map(({ file, window }) => (
          <li>
            <a class="govuk-link" href={fileOf(call, file, window)} download>
              {words.say(`public.download.${file}`)}
              {window && call.windows.length > 1 ? (
                <>
                  : <CallText texts={window.title} />
                </>
              ) : null}
            </a>{' '}
            <span class="sgf-note">{words.say(`public.download.${file}.hint`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
