import type { FormSection, Question } from '#calls/domain';
import { isMessageKey, type Words } from '#words';
import { InsetText, useWords } from '../../components/index.js';
import { textIn } from '../../calls/public-calls.js';
import { textAt } from '../../http/form-reader.js';
import { windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf, sectionsIn } from '../starting-rules.js';
import { ItemList } from './item-list.js';

/** The address of the page for one more question. */
export const newQuestion = 'new';

/** The questions of the form by section; each has a page of its own. */
export const questionsPart: Part = {
  title: 'desk.part.questions',
  lead: 'desk.questions.lead',
  typed: () => ({}),
  changed: (place, form) => {
    const callForm = formOf(windowAt(place));
    const [up, gone] = [textAt(form.typed, 'up'), textAt(form.typed, 'remove')];
    const questions = raisedInSection(
      callForm.questions.filter(({ name }) => name !== gone),
      up,
    );
    return withWindow(place, { form: { ...callForm, questions } });
  },
  Fields: QuestionsFields,
  next: (place) => windowPath(place, 'questions'),
  submit: null,
};

/** A question changes places with the one before it in its section, wherever that stands in the list. */
function raisedInSection(questions: readonly Question[], name: string): Question[] {
  const at = questions.findIndex((question) => question.name === name);
  const before = questions.findLastIndex(({ section }, index) => index < at && section === questions[at]!.section);
  const copy = [...questions];
  if (before >= 0) [copy[before], copy[at]] = [questions[at]!, questions[before]!];
  return copy;
}

function QuestionsFields({ place }: FieldsProps) {
  const { say } = useWords();
  const form = formOf(windowAt(place));
  const sections = sectionsIn(form);
  if (sections.length === 0)
    return (
      <InsetText>
        {say('desk.questions.no_section')}{' '}
        <a class="govuk-link" href={windowPath(place, 'sections')}>
          {say('desk.part.sections')}
        </a>
      </InsetText>
    );
  return (
    <>
      {sections.map((section) => (
        <Section
          place={place}
          section={section}
          questions={form.questions.filter((question) => question.section === section.name)}
        />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={windowPath(place, 'questions', newQuestion)}>
          {say('desk.questions.add')}
        </a>
      </p>
    </>
  );
}

/** A section that every application has is called as applicants read it, wherever the call does not title it itself. */
function titleOf({ name, title }: FormSection, words: Words): string {
  const written = textIn(title, words);
  const key = `application.section.${name}`;
  return written === name && isMessageKey(key) ? words.sayCode(key) : written;
}

function Section(props: { place: Place; section: FormSection; questions: readonly Question[] }) {
  const words = useWords();
  const { say, sayCode } = words;
  const { place, section, questions } = props;
  return (
    <>
      <h2 class="govuk-heading-m">{titleOf(section, words)}</h2>
      {questions.length === 0 ? <p class="govuk-body">{say('desk.questions.none')}</p> : null}
      <ItemList
        items={questions.map(({ name, label, kind, required }) => ({
          name,
          about: textIn(label, words),
          text: say(required ? 'desk.questions.required' : 'desk.questions.optional', {
            question: textIn(label, words),
            kind: sayCode(`desk.question.kind.${kind}`),
          }),
          href: windowPath(place, 'questions', name),
        }))}
      />
    </>
  );
}
