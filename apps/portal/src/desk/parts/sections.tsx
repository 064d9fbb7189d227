import { keptSections, type CallForm, type FormSection, type KeptSection } from '#calls/domain';
import { Button, InsetText, useWords } from '../../components/index.js';
import { textIn } from '../../calls/public-calls.js';
import { textAt } from '../../http/form-reader.js';
import { windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf, sectionsIn } from '../starting-rules.js';
import { ItemList, raised } from './item-list.js';

/** The address of the page for one more section. */
export const newSection = 'new';

/** The sections of the form beside those that every call asks: kept ones are taken with their questions, own ones are made. */
export const sectionsPart: Part = {
  title: 'desk.part.sections',
  lead: 'desk.sections.lead',
  typed: () => ({}),
  changed: (place, form) => {
    const [up, gone, taken] = ['up', 'remove', 'take'].map((act) => textAt(form.typed, act));
    const kept = keptSections.find(({ name }) => name === taken);
    const left = without(formOf(windowAt(place)), gone!);
    const sections = raised(left.sections, ({ name }) => name === up);
    return withWindow(place, { form: kept ? withKept({ ...left, sections }, kept) : { ...left, sections } });
  },
  Fields: SectionsFields,
  next: (place) => windowPath(place, 'sections'),
  submit: null,
};

type Sectioned = CallForm & { readonly sections: readonly FormSection[] };

/** A section goes with its questions. */
const without = (form: CallForm, gone: string): Sectioned => ({
  ...form,
  sections: sectionsIn(form).filter(({ name }) => name !== gone),
  questions: form.questions.filter(({ section }) => section !== gone),
});

/** Taken once; a question of the call that has the same name stays, and the kept one is left out. */
function withKept(form: Sectioned, { name, title, questions }: KeptSection): Sectioned {
  if (form.sections.some((section) => section.name === name)) return form;
  const added = questions.filter((question) => !form.questions.some((each) => each.name === question.name));
  return { ...form, sections: [...form.sections, { name, title }], questions: [...form.questions, ...added] };
}

function SectionsFields({ place }: FieldsProps) {
  const words = useWords();
  const { say } = words;
  const form = formOf(windowAt(place));
  const sections = sectionsIn(form);
  return (
    <>
      {sections.length === 0 ? <InsetText>{say('desk.sections.none')}</InsetText> : null}
      <ItemList
        items={sections.map(({ name, title }) => ({
          name,
          about: textIn(title, words),
          text: say('desk.sections.with', {
            title: textIn(title, words),
            count: form.questions.filter(({ section }) => section === name).length,
          }),
          href: windowPath(place, 'sections', name),
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={windowPath(place, 'sections', newSection)}>
          {say('desk.sections.add')}
        </a>
      </p>
      <KeptSets place={place} taken={sections} />
    </>
  );
}

function KeptSets({ place, taken }: { place: Place; taken: readonly FormSection[] }) {
  const words = useWords();
  const { say } = words;
  const offered = keptSections.filter(({ name }) => !taken.some((section) => section.name === name));
  if (offered.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{say('desk.sections.kept')}</h2>
      <p class="govuk-body">{say('desk.sections.kept_lead')}</p>
      {offered.map(({ name, title, source, questions }) => (
        <section class="sgf-kept" aria-labelledby={`kept-${name}`}>
          <h3 class="govuk-heading-s" id={`kept-${name}`}>
            {textIn(title, words)}
          </h3>
          <ul class="govuk-list govuk-list--bullet">
            {questions.map(({ label }) => (
              <li>{textIn(label, words)}</li>
            ))}
          </ul>
          <p class="govuk-body-s sgf-source">
            {source === null ? say('desk.sections.ours') : say('desk.sections.source', { source })}
          </p>
          <Button kind="secondary" class="sgf-small" name="take" value={name}>
            {say('desk.sections.take')}
            <span class="govuk-visually-hidden">: {textIn(title, words)}</span>
          </Button>
        </section>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={windowPath(place, 'questions')}>
          {say('desk.part.questions')}
        </a>
      </p>
    </>
  );
}
