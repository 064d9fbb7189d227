import type { CallRow, WindowRow } from '#calls';
import { sectionsOf } from '#applications/domain';
import { guidelineChapters, type CallForm, type FormSection, type Question, type TextByLanguage } from '#calls/domain';
import { Page, useWords } from '../components/index.js';
import { Prose } from '../components/prose.js';
import { textIn } from '../calls/public-calls.js';
import { deskOf } from './place.js';
import { PreviewNotice } from './preview-notice.js';
import { sectionsIn } from './starting-rules.js';

/** The texts of a call in one of its languages, as applicants will read them: guidelines, sections, questions. */
export function TextsPage(props: { call: CallRow; language: string; isPublic: boolean }) {
  const words = useWords();
  const { say, sayCode } = words;
  const { call, language, isPublic } = props;
  const name = sayCode(`desk.language.${language}`);
  const title = say('desk.preview.texts', { language: name });
  const crumbs = [
    { href: '/desk', text: say('desk.title') },
    { href: deskOf(call), text: textIn(call.title, words) },
    { href: `${deskOf(call)}/preview`, text: say('desk.preview.title') },
    { text: name },
  ];
  return (
    <Page title={title} crumbs={crumbs} unlisted>
      <PreviewNotice call={call} isPublic={isPublic} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">
        <Said texts={call.title} language={language} />
      </p>
      <Guidelines call={call} language={language} />
      {call.windows.map((window) => (
        <Form call={call} window={window} language={language} />
      ))}
    </Page>
  );
}

/** A text in the language, marked as such; or that it is missing. */
function Said({ texts, language }: { texts: TextByLanguage; language: string }) {
  const { say } = useWords();
  const text = texts[language];
  if (!text) return <strong class="govuk-tag govuk-tag--yellow">{say('desk.preview.missing')}</strong>;
  return <span {...languageOf(language)}>{text}</span>;
}

const languageOf = (language: string) => ({
  lang: language,
  dir: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
});

function Guidelines({ call, language }: { call: CallRow; language: string }) {
  const { say, sayCode } = useWords();
  const begun = guidelineChapters.filter((chapter) => call.guidelines[chapter]);
  return (
    <>
      <h2 class="govuk-heading-l">{say('desk.part.guidelines')}</h2>
      {begun.length === 0 ? <p class="govuk-body">{say('desk.preview.no_guidelines')}</p> : null}
      {begun.map((chapter) => {
        const text = call.guidelines[chapter]![language];
        return (
          <section aria-labelledby={`chapter-${chapter}`}>
            <h3 class="govuk-heading-m" id={`chapter-${chapter}`}>
              {guidelineChapters.indexOf(chapter) + 1}. {sayCode(`public.chapter.${chapter}`)}
            </h3>
            {text ? (
              <div {...languageOf(language)}>
                <Prose text={text} heading="h4" />
              </div>
            ) : (
              <p class="govuk-body">
                <Said texts={{}} language={language} />
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}

function Form({ call, window, language }: { call: CallRow; window: WindowRow; language: string }) {
  const words = useWords();
  const { say } = words;
  const { form } = window.rules;
  return (
    <>
      <h2 class="govuk-heading-l">
        {call.windows.length === 1
          ? say('desk.preview.form')
          : say('desk.preview.form_of', { window: textIn(window.title, words) })}
      </h2>
      <p class="govuk-body">{say('desk.preview.facts')}</p>
      {inOrder(form).map((section) => (
        <Section
          section={section}
          questions={form.questions.filter((question) => question.section === section.name)}
          language={language}
        />
      ))}
    </>
  );
}

/** The call's own sections in the order in which applicants meet them. */
const inOrder = (form: CallForm): FormSection[] => {
  const order = sectionsOf(form);
  return [...sectionsIn(form)].sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
};

function Section(props: { section: FormSection; questions: readonly Question[]; language: string }) {
  return (
    <section>
      <h3 class="govuk-heading-m">
        <Said texts={props.section.title} language={props.language} />
      </h3>
      {props.questions.map((question) => (
        <Asked question={question} language={props.language} />
      ))}
    </section>
  );
}

/** A question with its hint, what kind of answer it takes, and what there is to choose from. */
function Asked({ question, language }: { question: Question; language: string }) {
  const { label, hint, options = [], optionLabels = {}, columns = [] } = question;
  const choices = options.map((option) => optionLabels[option] ?? { [language]: option });
  return (
    <div class="sgf-question">
      <p class="govuk-body govuk-!-font-weight-bold">
        <Said texts={label} language={language} />
      </p>
      {hint ? (
        <p class="govuk-hint">
          <Said texts={hint} language={language} />
        </p>
      ) : null}
      {[...choices, ...columns].length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {[...choices, ...columns].map((texts) => (
            <li>
              <Said texts={texts} language={language} />
            </li>
          ))}
        </ul>
      ) : null}
      <Kind question={question} />
    </div>
  );
}

function Kind({ question: { kind, limit, required } }: { question: Question }) {
  const { say, sayCode } = useWords();
  const limited = kind === 'text' ? 'desk.preview.characters' : 'desk.preview.rows';
  return (
    <p class="govuk-body-s sgf-source">
      {[
        sayCode(`desk.question.kind.${kind}`),
        ...(limit === undefined ? [] : [say(limited, { count: limit })]),
        say(required ? 'desk.preview.required' : 'desk.preview.optional'),
      ].join(' · ')}
    </p>
  );
}
