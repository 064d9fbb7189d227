import type { CallRow } from '#calls';
import { guidelineChapters, type GuidelineChapter } from '#calls/domain';
import type { ComponentChildren } from 'preact';
import { CallText } from '../calls/call-text.js';
import { addressOf, languageOfCall, textIn } from '../calls/public-calls.js';
import { langAndDir, useWords } from '../components/index.js';
import { Prose } from '../components/prose.js';
import { fromTheRules } from './guidelines-from-rules.js';
import { PublicPage, type PublicAddress } from './public-page.js';

/**
 * The guidelines of a call, in the seven chapters that the fund's guidelines have. What the rules say is made from them,
 * and marked; the rest is the call's own text.
 */
export function GuidelinesPage({ call, address }: { call: CallRow; address: PublicAddress }) {
  const words = useWords();
  const { say } = words;
  const title = textIn(call.title, words);
  return (
    <PublicPage
      title={say('public.guidelines.title', { title })}
      description={say('public.guidelines.description', { title })}
      address={address}
      crumbs={[
        { href: '/', text: say('portal.menu.calls') },
        { href: addressOf(call), text: title },
        { text: say('public.guidelines') },
      ]}
    >
      <span class="govuk-caption-xl" {...langAndDir(languageOfCall(call.title, words))}>
        {title}
      </span>
      <h1 class="govuk-heading-xl">{say('public.guidelines')}</h1>
      <Contents />
      {guidelineChapters.map((chapter, index) => (
        <Chapter call={call} chapter={chapter} number={index + 1} />
      ))}
    </PublicPage>
  );
}

function Contents() {
  const { say } = useWords();
  return (
    <nav aria-labelledby="contents" class="sgf-contents">
      <h2 class="govuk-heading-m" id="contents">
        {say('portal.contents')}
      </h2>
      <ol class="govuk-list govuk-list--number">
        {guidelineChapters.map((chapter) => (
          <li>
            <a class="govuk-link" href={`#${chapter}`}>
              {say(`public.chapter.${chapter}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Chapter({ call, chapter, number }: { call: CallRow; chapter: GuidelineChapter; number: number }) {
  const words = useWords();
  const texts = call.guidelines[chapter];
  return (
    <section aria-labelledby={chapter} class="sgf-chapter">
      <h2 class="govuk-heading-l" id={chapter}>
        {number}. {words.say(`public.chapter.${chapter}`)}
      </h2>
      {texts ? <Prose text={textIn(texts, words)} lang={languageOfCall(texts, words)} /> : null}
      <FromTheRules call={call} parts={fromTheRules[chapter]} />
    </section>
  );
}

/** What the rules of the call say, by window where there are several. */
function FromTheRules({ call, parts }: { call: CallRow; parts: (typeof fromTheRules)[GuidelineChapter] }) {
  const words = useWords();
  const several = call.windows.length > 1;
  return (
    <div class="sgf-generated">
      <p class="sgf-generated__mark">{words.say('public.guidelines.from_rules')}</p>
      {call.windows.map((window) => (
        <>
          {several ? (
            <h3 class="govuk-heading-m">
              <CallText texts={window.title} />
            </h3>
          ) : null}
          {parts.map(({ title, Content }) => (
            <Titled title={words.sayCode(title)} below={several}>
              <Content call={call} window={window} />
            </Titled>
          ))}
        </>
      ))}
    </div>
  );
}

function Titled(props: { title: string; below: boolean; children: ComponentChildren }) {
  const Heading = props.below ? 'h4' : 'h3';
  return (
    <>
      <Heading class="govuk-heading-s">{props.title}</Heading>
      {props.children}
    </>
  );
}
