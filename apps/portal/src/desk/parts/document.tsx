import { takenFromProfile, type DocumentAsked } from '#calls/domain';
import { kernelErrors } from '#kernel';
import { Select, useWords } from '../../components/index.js';
import { textAt } from '../../http/form-reader.js';
import { someTextsFrom, TextInLanguages } from '../languages.js';
import { calledIn, isKnownName } from '../names.js';
import { languagesOf, windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf } from '../starting-rules.js';

/** A document of the call's own: its name in the languages of the call, and what of a profile serves as it. */
export const documentPart: Part = {
  title: 'desk.part.document',
  typed: (place) => {
    const { title = {}, fromProfile = '' } = documentAt(place);
    return { title, fromProfile };
  },
  changed: (place, form) => {
    const standing = documentAt(place);
    const title = someTextsFrom(form, 'title', languagesOf(place), 200);
    const { fromProfile: _, ...named } = { ...standing, title };
    const fromProfile = takenFromProfile.find((name) => name === form.text('fromProfile', { least: 0 }));
    const changed = { ...named, ...(fromProfile === undefined ? {} : { fromProfile }) };
    const callForm = formOf(windowAt(place));
    const documents = callForm.documents.map((each) => (each === standing ? changed : each));
    return withWindow(place, { form: { ...callForm, documents } });
  },
  Fields: DocumentFields,
  next: (place) => windowPath(place, 'documents'),
};

/** Throws `not_found` for one that is not asked for, or that the product names. */
function documentAt(place: Place): DocumentAsked {
  const document = ownDocuments(place).find((each) => each.document === place.item);
  if (document === undefined) throw kernelErrors.error('not_found');
  return document;
}

const ownDocuments = (place: Place): DocumentAsked[] =>
  formOf(windowAt(place)).documents.filter(({ document }) => !isKnownName('document', document));

/** The pages of the names, below the documents. */
export function DocumentNames({ place }: { place: Place }) {
  const words = useWords();
  const own = ownDocuments(place);
  if (own.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.say('desk.documents.names')}</h2>
      <ul class="govuk-list">
        {own.map(({ document, title }) => (
          <li>
            <a class="govuk-link" href={windowPath(place, 'documents', document)}>
              {calledIn(words, 'document', document, title)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function DocumentFields({ place, typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  return (
    <>
      <TextInLanguages
        name="title"
        label={say('desk.documents.name')}
        languages={languagesOf(place)}
        typed={typed}
        errors={errors}
      />
      <Select
        name="fromProfile"
        label={say('desk.documents.from_profile')}
        hint={say('desk.documents.from_profile_hint')}
        value={textAt(typed, 'fromProfile')}
        options={[
          { value: '', text: say('desk.documents.from_profile_none') },
          ...takenFromProfile.map((value) => ({ value, text: sayCode(`org.document.${value}`) })),
        ]}
      />
    </>
  );
}
