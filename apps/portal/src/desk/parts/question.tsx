import { questionKinds, type Question, type TextByLanguage } from '#calls/domain';
import { kernelErrors } from '#kernel';
import { Checkboxes, InsetText, Input, Radios, Select, useWords } from '../../components/index.js';
import { textIn } from '../../calls/public-calls.js';
import { nameFor } from '../codes.js';
import { textAt, ticksAt, type FormReader } from '../../http/form-reader.js';
import { linesOf, listFrom, someTextsFrom, TextInLanguages, textsFrom } from '../languages.js';
import { languagesOf, windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf, sectionsIn } from '../starting-rules.js';
import { newQuestion } from './questions.js';

/** One question of the call's own. */
export const questionPart: Part = {
  title: 'desk.part.question',
  typed: (place) => {
    const question = questionAt(place);
    if (question === undefined) return { kind: 'text', required: 'yes' };
    const { label, hint = {}, section, kind, required, limit, columns = [] } = question;
    return {
      ...{ label, hint, section, kind },
      required: required ? 'yes' : '',
      ...(limit !== undefined && limits[kind] ? { [limits[kind][0]]: String(limit) } : {}),
      options: linesOf(labelsOf(question, languagesOf(place)), languagesOf(place)),
      columns: linesOf(columns, languagesOf(place)),
    };
  },
  changed: (place, form) => {
    const callForm = formOf(windowAt(place));
    const standing = questionAt(place);
    const question = questionFrom(place, form, standing);
    const questions = standing
      ? callForm.questions.map((each) => (each === standing ? question : each))
      : [...callForm.questions, question];
    return withWindow(place, { form: { ...callForm, sections: sectionsIn(callForm), questions } });
  },
  Fields: QuestionFields,
  next: (place) => windowPath(place, 'questions'),
};

/** The question that stands there; none for the page of a new one. Throws `not_found`. */
function questionAt(place: Place): Question | undefined {
  if (place.item === newQuestion) return undefined;
  const question = formOf(windowAt(place)).questions.find(({ name }) => name === place.item);
  if (question === undefined) throw kernelErrors.error('not_found');
  return question;
}

/** The answers to choose from as they are shown; without a label, as they are stored, in the call's first language. */
const labelsOf = ({ options = [], optionLabels = {} }: Question, [first = 'en']: readonly string[]): TextByLanguage[] =>
  options.map((option) => optionLabels[option] ?? { [first]: option });

function questionFrom(place: Place, form: FormReader, standing: Question | undefined): Question {
  const [callForm, languages] = [formOf(windowAt(place)), languagesOf(place)];
  const label = someTextsFrom(form, 'label', languages, 1000);
  const hint = textsFrom(form, 'hint', languages, 1000);
  const kind = form.one('kind', questionKinds);
  const documents = callForm.documents.map(({ document }) => document);
  const taken = [newQuestion, ...documents, ...callForm.questions.map(({ name }) => name)];
  return {
    name: standing?.name ?? nameFor(label['en'] ?? Object.values(label)[0] ?? '', taken, 'question'),
    section: form.one(
      'section',
      sectionsIn(callForm).map(({ name }) => name),
    ),
    kind,
    required: form.isTicked('required'),
    ...limitFrom(form, kind),
    ...(kind === 'choice' ? optionsFrom(form, languages, standing) : {}),
    ...(kind === 'table' ? { columns: columnsFrom(form, languages) } : {}),
    label,
    ...(Object.keys(hint).length > 0 ? { hint } : {}),
  };
}

/** Characters of a text, rows of a table: each kind has its field. */
const limits: Readonly<Partial<Record<Question['kind'], readonly [field: string, most: number]>>> = {
  text: ['characters', 50_000],
  table: ['rows', 200],
};

function limitFrom(form: FormReader, kind: Question['kind']): Pick<Question, 'limit'> {
  const [field, most] = limits[kind] ?? [];
  if (field === undefined || most === undefined || textAt(form.typed, field).trim() === '') return {};
  return { limit: form.whole(field, 1, most) };
}

/** An answer is stored as it reads in the first language; one that reads as it did keeps what it was stored as. */
function optionsFrom(
  form: FormReader,
  languages: readonly string[],
  standing: Question | undefined,
): Pick<Question, 'options' | 'optionLabels'> {
  const labels = listFrom(form, 'options', languages);
  if (labels.length < 2) form.fault(`options[${languages[0]}]`, 'call.two_options_needed');
  const before = standing ? labelsOf(standing, languages) : [];
  const options = labels.map((label, index) => {
    const same = label[languages[0]!] === before[index]?.[languages[0]!];
    return (same ? standing?.options?.[index] : undefined) ?? Object.values(label)[0]!;
  });
  if (new Set(options).size < options.length) form.fault(`options[${languages[0]}]`, 'desk.question.option_twice');
  const isPlain = languages.length === 1 && options.every((option, index) => labels[index]![languages[0]!] === option);
  if (isPlain) return { options };
  return { options, optionLabels: Object.fromEntries(options.map((option, index) => [option, labels[index]!])) };
}

function columnsFrom(form: FormReader, languages: readonly string[]): TextByLanguage[] {
  const columns = listFrom(form, 'columns', languages);
  if (columns.length === 0 || columns.length > 12)
    form.fault(`columns[${languages[0]}]`, 'desk.question.columns_count');
  return columns;
}

function QuestionFields({ place, typed, errors }: FieldsProps) {
  const words = useWords();
  const { say, sayCode } = words;
  const sections = sectionsIn(formOf(windowAt(place)));
  const inLanguages = { languages: languagesOf(place), typed, errors };
  if (sections.length === 0) return <InsetText>{say('desk.questions.no_section')}</InsetText>;
  return (
    <>
      <TextInLanguages name="label" label={say('desk.question.label')} rows={2} {...inLanguages} />
      <TextInLanguages name="hint" label={say('desk.question.hint')} rows={2} {...inLanguages} />
      <Select
        name="section"
        label={say('desk.question.section')}
        value={textAt(typed, 'section')}
        error={errors.of('section')}
        options={sections.map(({ name, title }) => ({ value: name, text: textIn(title, words) }))}
      />
      <Radios
        name="kind"
        legend={say('desk.question.kind')}
        legendSize="s"
        value={textAt(typed, 'kind')}
        error={errors.of('kind')}
        choices={questionKinds.map((kind) => ({
          value: kind,
          text: sayCode(`desk.question.kind.${kind}`),
          conditional: <OfKind kind={kind} {...inLanguages} />,
        }))}
      />
      <Checkboxes
        name="required"
        values={ticksAt(typed, 'required')}
        choices={[{ value: 'yes', text: say('desk.question.required') }]}
      />
    </>
  );
}

/** What is asked of one kind of answer only. */
function OfKind({
  kind,
  ...inLanguages
}: { kind: Question['kind'] } & Omit<FieldsProps, 'place'> & { languages: readonly string[] }) {
  const { say } = useWords();
  if (kind === 'text') return <Limit field="characters" {...inLanguages} />;
  if (kind === 'choice')
    return (
      <TextInLanguages
        name="options"
        label={say('desk.question.options')}
        hint={say('desk.question.lines_hint')}
        rows={4}
        {...inLanguages}
      />
    );
  if (kind !== 'table') return null;
  return (
    <>
      <TextInLanguages
        name="columns"
        label={say('desk.question.columns')}
        hint={say('desk.question.lines_hint')}
        rows={4}
        {...inLanguages}
      />
      <Limit field="rows" {...inLanguages} />
    </>
  );
}

function Limit({ field, typed, errors }: { field: 'characters' | 'rows' } & Omit<FieldsProps, 'place'>) {
  const { say } = useWords();
  return (
    <Input
      name={field}
      label={say(`desk.question.${field}`)}
      hint={say('desk.question.limit_hint')}
      width={5}
      inputmode="numeric"
      value={textAt(typed, field)}
      error={errors.of(field)}
    />
  );
}
