import { keptDocuments, type DocumentAsked } from '#calls/domain';
import { Radios, Textarea, useWords } from '../../components/index.js';
import { codeOf } from '../codes.js';
import { textAt, type FormReader } from '../../http/form-reader.js';
import { calledIn } from '../names.js';
import { languagesOf, windowAt, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf } from '../starting-rules.js';
import { DocumentNames } from './document.js';
import type { Words } from '#words';

const ways = ['no', 'required', 'optional'] as const;

/** Which documents applicants hand in. */
export const documentsPart: Part = {
  title: 'desk.part.documents',
  lead: 'desk.documents.lead',
  typed: (place) => {
    const asked = formOf(windowAt(place)).documents;
    return { asked: Object.fromEntries(asked.map((each) => [each.document, each.required ? 'required' : 'optional'])) };
  },
  changed: (place, form, words) => {
    const callForm = formOf(windowAt(place));
    return withWindow(place, { form: { ...callForm, documents: documentsFrom(place, form, words) } });
  },
  Fields: DocumentsFields,
  After: DocumentNames,
};

/** Those that the terms require; they cannot be left out here. */
const requiredAt = (place: Place): readonly string[] => {
  const { criteria } = windowAt(place).terms;
  const required = criteria.find(({ criterion }) => criterion === 'documents')?.params?.['required'];
  return Array.isArray(required) ? required.map(String) : [];
};

/** The kept set and what the call asks for already, in the order of the call. */
function offeredAt(place: Place): string[] {
  const asked = formOf(windowAt(place)).documents.map(({ document }) => document);
  return [...new Set([...asked, ...requiredAt(place), ...keptDocuments])];
}

function documentsFrom(place: Place, form: FormReader, words: Words): DocumentAsked[] {
  const [offered, required] = [offeredAt(place), requiredAt(place)];
  const standing = new Map(formOf(windowAt(place)).documents.map((each) => [each.document, each]));
  const chosen = offered.flatMap((document) => {
    const way = required.includes(document) ? 'required' : form.one(`asked[${document}]`, ways);
    return way === 'no' ? [] : [{ ...standing.get(document), document, required: way === 'required' }];
  });
  const [language = 'en'] = languagesOf(place);
  const own = form.lines('own').map((line) => ({
    document: codeOf(line, offered, 'document', words),
    required: true,
    title: { [language]: line },
  }));
  return [...chosen, ...own.filter(({ document }) => !offered.includes(document))];
}

function DocumentsFields({ place, typed, errors }: FieldsProps) {
  const words = useWords();
  const required = requiredAt(place);
  const { documents } = formOf(windowAt(place));
  const called = (name: string): string =>
    calledIn(words, 'document', name, documents.find(({ document }) => document === name)?.title);
  return (
    <>
      {required.length > 0 ? (
        <>
          <p class="govuk-body">{words.say('desk.documents.by_terms')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {required.map((document) => (
              <li>{called(document)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {offeredAt(place)
        .filter((document) => !required.includes(document))
        .map((document) => (
          <Radios
            name={`asked[${document}]`}
            legend={called(document)}
            legendSize="s"
            layout="inline"
            value={textAt(typed, `asked[${document}]`) || 'no'}
            error={errors.of(`asked[${document}]`)}
            choices={ways.map((way) => ({ value: way, text: words.sayCode(`desk.documents.way.${way}`) }))}
          />
        ))}
      <Textarea
        name="own"
        label={words.say('desk.documents.own')}
        hint={words.say('desk.one_a_line')}
        rows={3}
        value={textAt(typed, 'own')}
      />
    </>
  );
}
