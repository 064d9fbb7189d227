import { questionKinds, type Question } from '#calls/domain';
import { kernelErrors } from '#kernel';
import { Checkboxes, Input, Radios, Textarea, useWords } from '../../components/index.js';
import { slugOf } from '../codes.js';
import { textAt, ticksAt, type FormReader } from '../form-reader.js';
import { textsFrom, TextInLanguages } from '../languages.js';
import { windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf } from '../starting-rules.js';
import { newQuestion } from './questions.js';

/** One question of the call's own. */
export const questionPart: Part = {
  title: 'desk.part.question',
  typed: (place) => {
    const question = questionAt(place);
    if (question === undefined) return { kind: 'text', required: 'yes' };
    const { label, section, kind, required, limit, options = [] } = question;
    return {
      ...{ label, section, kind },
      required: required ? 'yes' : '',
      limit: limit === undefined ? '' : String(limit),
      options: options.join('\n'),
    };
  },
  changed: (place, form) => {
    const callForm = formOf(windowAt(place));
    const standing = questionAt(place);
    const question = questionFrom(place, form, standing);
    const questions = standing
      ? callForm.questions.map((each) => (each === standing ? question : each))
      : [...callForm.questions, question];
    return withWindow(place, { form: { ...callForm, questions } });
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

function questionFrom(place: Place, form: FormReader, standing: Question | undefined): Question {
  const languages = place.input.languages ?? ['en'];
  const label = textsFrom(form, 'label', languages, 1000);
  if (Object.keys(label).length === 0) form.fault(`label[${languages[0]}]`, 'desk.field.missing');
  const kind = form.one('kind', questionKinds);
  const options = form.lines('options');
  if (kind === 'choice' && options.length < 2) form.fault('options', 'desk.question.two_options');
  const hasLimit = kind === 'text' && textAt(form.typed, 'limit').trim() !== '';
  return {
    name: standing?.name ?? nameFor(label['en'] ?? Object.values(label)[0] ?? '', takenAt(place)),
    section: form.text('section', { most: 60 }),
    kind,
    required: form.isTicked('required'),
    ...(hasLimit ? { limit: form.whole('limit', 1, 50_000) } : {}),
    ...(kind === 'choice' ? { options } : {}),
    label,
  };
}

const takenAt = (place: Place): string[] => formOf(windowAt(place)).questions.map(({ name }) => name);

/** A name that answers are kept under: Latin letters, because programs read it, and no other question's. */
function nameFor(label: string, taken: readonly string[]): string {
  const plain = slugOf(label.normalize('NFD').replace(/[^\x20-\x7e]/g, '')).slice(0, 50);
  const name = /^[a-z]/.test(plain) ? plain : `question_${plain}`.replace(/_$/, '');
  const numbered = [name, ...taken.map((_, index) => `${name}_${index + 2}`)];
  return numbered.find((each) => !taken.includes(each))!;
}

function QuestionFields({ place, typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  const languages = place.input.languages ?? ['en'];
  return (
    <>
      <TextInLanguages
        name="label"
        label={say('desk.question.label')}
        languages={languages}
        typed={typed}
        errors={errors}
      />
      <Input
        name="section"
        label={say('desk.question.section')}
        hint={say('desk.question.section_hint')}
        value={textAt(typed, 'section')}
        error={errors.of('section')}
      />
      <Radios
        name="kind"
        legend={say('desk.question.kind')}
        legendSize="s"
        value={textAt(typed, 'kind')}
        error={errors.of('kind')}
        choices={questionKinds.map((kind) => ({ value: kind, text: sayCode(`desk.question.kind.${kind}`) }))}
      />
      <Input
        name="limit"
        label={say('desk.question.limit')}
        hint={say('desk.question.limit_hint')}
        width={5}
        inputmode="numeric"
        value={textAt(typed, 'limit')}
        error={errors.of('limit')}
      />
      <Textarea
        name="options"
        label={say('desk.question.options')}
        hint={say('desk.question.options_hint')}
        rows={4}
        value={textAt(typed, 'options')}
        error={errors.of('options')}
      />
      <Checkboxes
        name="required"
        values={ticksAt(typed, 'required')}
        choices={[{ value: 'yes', text: say('desk.question.required') }]}
      />
    </>
  );
}
