import type { FormSection } from '#calls/domain';
import { kernelErrors } from '#kernel';
import { useWords } from '../../components/index.js';
import { nameFor } from '../codes.js';
import { someTextsFrom, TextInLanguages } from '../languages.js';
import { languagesOf, windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf, sectionsIn } from '../starting-rules.js';
import { newSection } from './sections.js';

/** One section of the call's own, or another title for a kept one. */
export const sectionPart: Part = {
  title: 'desk.part.section',
  typed: (place) => ({ title: sectionAt(place)?.title ?? {} }),
  changed: (place, form) => {
    const callForm = formOf(windowAt(place));
    const [sections, standing] = [sectionsIn(callForm), sectionAt(place)];
    const title = someTextsFrom(form, 'title', languagesOf(place), 200);
    const section = { name: standing?.name ?? newName(title, sections), title };
    const changed = standing
      ? sections.map((each) => (each.name === standing.name ? section : each))
      : [...sections, section];
    return withWindow(place, { form: { ...callForm, sections: changed } });
  },
  Fields: SectionFields,
  next: (place) => windowPath(place, 'sections'),
};

/** Names of the sections that every call asks: their answers are the facts that the terms read. */
const factsSections = [
  'organisation',
  'partners',
  'project',
  'countries',
  'remedies',
  'budget',
  'documents',
  'declaration',
];

const newName = (title: FormSection['title'], sections: readonly FormSection[]): string =>
  nameFor(
    title['en'] ?? Object.values(title)[0] ?? '',
    [...factsSections, newSection, ...sections.map(({ name }) => name)],
    'section',
  );

/** The section that stands there; none for the page of a new one. Throws `not_found`. */
function sectionAt(place: Place): FormSection | undefined {
  if (place.item === newSection) return undefined;
  const section = sectionsIn(formOf(windowAt(place))).find(({ name }) => name === place.item);
  if (section === undefined) throw kernelErrors.error('not_found');
  return section;
}

function SectionFields({ place, typed, errors }: FieldsProps) {
  const { say } = useWords();
  return (
    <TextInLanguages
      name="title"
      label={say('desk.section.title')}
      languages={languagesOf(place)}
      typed={typed}
      errors={errors}
    />
  );
}
