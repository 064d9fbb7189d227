import type { CallRow, CorrigendumRow, WindowRow } from '#calls';
import type { ComponentChildren } from 'preact';
import { CorrigendaOfCall } from '../call-room/corrigenda-of-call.js';
import { ButtonGroup, ButtonLink, langAndDir, LinkList, useWords } from '../components/index.js';
import { PublicPage, type PublicAddress } from '../public/public-page.js';
import { CallText } from './call-text.js';
import { Window } from './call-window.js';
import { CallStanding } from './call-standing.js';
import { addressOf, fileOf, languageNames, languageOfCall, phaseOf, textIn } from './public-calls.js';

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
      <Source call={call} />
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
      <LinkList links={links.map(([href, text]) => ({ href, text }))} />
    </nav>
  );
}

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

/** The official text that the call is taken from, by its name: one text, in the language that the call is published in first. */
function Source({ call }: { call: CallRow }) {
  const words = useWords();
  if (!call.source) return null;
  const [before, after] = words.say('portal.call.source', { source: '\n' }).split('\n');
  const texts = { [call.languages.includes('en') ? 'en' : call.languages[0]!]: call.source };
  return (
    <p class="govuk-body-s sgf-source">
      {before}
      <CallText texts={texts} />
      {after}
    </p>
  );
}
