import { Checkboxes, Radios, Select, useWords } from '../../components/index.js';
import { asked, headOf } from '../asked.js';
import type { Field } from '../fields.js';
import { textOf } from '../typed.js';
import type { ControlProps, Kind } from './kind.js';

/** More options than this stand in a list that opens. */
const mostRadios = 8;

/** One of the options of a question. */
export const choice: Kind<string> = {
  typed: (answer = '') => answer,
  read: (typed, { options }, wrong) => {
    const value = textOf(typed);
    if (value === '' || options.some((option) => option.value === value)) return value || undefined;
    wrong('writing.field.choose');
    return undefined;
  },
  Control: (props) => <OneOf {...props} options={props.field.options} />,
  Shown: ({ answer, field }) => field.options.find(({ value }) => value === answer)?.text ?? answer,
};

/** A yes or a no. */
export const yesNo: Kind<boolean> = {
  typed: (answer) => (answer === undefined ? '' : answer ? 'yes' : 'no'),
  read: (typed) => ({ yes: true, no: false })[textOf(typed)],
  Control: (props) => {
    const { say } = useWords();
    const options = [
      { value: 'yes', text: say('writing.yes') },
      { value: 'no', text: say('writing.no') },
    ];
    return <OneOf {...props} options={options} />;
  },
  Shown: ({ answer }) => useWords().sayCode(answer ? 'writing.yes' : 'writing.no'),
};

/** Alone, or as the lead of a consortium. */
export const applyingAs: Kind<string> = {
  ...choice,
  read: (typed) => applicants.find((one) => one === textOf(typed)),
  Control: (props) => {
    const { sayCode } = useWords();
    const options = applicants.map((value) => ({ value, text: sayCode(`writing.applying_as.${value}`) }));
    return <OneOf {...props} options={options} />;
  },
  Shown: ({ answer }) => useWords().sayCode(`writing.applying_as.${answer}`),
};

const applicants = ['organisation', 'consortium'] as const;

/** The declaration with its eight clauses (UN Partner Portal, partner declaration). What is not ticked is not declared. */
export const declaration: Kind<boolean> = {
  typed: (answer) => (answer ? 'yes' : ''),
  read: (typed) => (textOf(typed) === 'yes' ? true : undefined),
  Control: ({ field: { name, label, hint }, typed, errorOf }) => (
    <>
      <Clauses />
      <Checkboxes
        {...{ name, hint, error: errorOf() }}
        values={[textOf(typed)]}
        choices={[{ value: 'yes', text: label }]}
      />
    </>
  ),
  Shown: ({ answer, field }) => (answer ? field.label : null),
};

function Clauses() {
  const { say, sayCode } = useWords();
  return (
    <>
      <p class="govuk-body">{say('writing.declaration.lead')}</p>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {clauses.map((clause) => (
          <li>{sayCode(`writing.declaration.${clause}`)}</li>
        ))}
      </ol>
    </>
  );
}

const clauses = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** A question that need not be answered can be left again. */
function OneOf({ field, typed, errorOf, options }: ControlProps & { options: Field['options'] }) {
  const { say } = useWords();
  const { name, required } = field;
  const { label, hint } = headOf(field);
  const [value, error] = [textOf(typed), errorOf()];
  if (options.length > mostRadios)
    return (
      <Select
        {...{ name, label, hint, error, value, labelSize: 's' }}
        options={[{ value: '', text: say('writing.choose') }, ...options]}
      />
    );
  const none = required ? [] : [{ value: '', text: say('writing.no_answer') }];
  const answered = required && value === '' ? undefined : value;
  return (
    <Radios
      {...{ name, hint, error, value: answered, legend: label, legendSize: 's' }}
      layout={options.length === 2 && none.length === 0 && isShort(options) ? 'inline' : undefined}
      choices={[...options.map(({ value: each, text }) => ({ value: each, text: asked(field, text) })), ...none]}
    />
  );
}

const isShort = (options: Field['options']): boolean => options.every(({ text }) => text.length <= 12);
