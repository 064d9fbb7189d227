import { keptDocuments, vocabularies, vocabularyNames } from '#calls/domain';
import type { Fields } from '#kernel';
import { isMessageKey, type Words } from '#words';
import type { ComponentChildren } from 'preact';
import {
  Checkboxes,
  DateInput,
  Fieldset,
  Input,
  Radios,
  Select,
  Textarea,
  useWords,
  type FormErrors,
} from '../components/index.js';
import { nameIn } from '../calls/public-calls.js';
import { textAt, ticksAt, typedAt, type Typed } from '../http/form-reader.js';
import { kindOf, type ParamKind, type ParamShape } from './param-kinds.js';

interface ParamProps {
  /** The name of the field: `params[regions][min]`. */
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  /** The key of its words: `desk.param.duration.minMonths`. */
  readonly about: string;
  readonly shape: ParamShape;
  readonly typed: Typed;
  readonly errors: FormErrors;
}

/** The fields of a criterion's params, drawn from their shapes. `about` is the beginning of the keys of their words. */
export function ParamFields(props: { at: string; about: string; fields: Fields; typed: Typed; errors: FormErrors }) {
  const words = useWords();
  return (
    <>
      {Object.entries(props.fields).map(([param, shape]) => {
        const about = `${props.about}.${param}`;
        const Draw = drawn[kindOf(shape)];
        return (
          <Draw
            {...props}
            name={`${props.at}[${param}]`}
            label={words.sayCode(about)}
            hint={hintOf(words, about, shape)}
            about={about}
            shape={shape}
          />
        );
      })}
    </>
  );
}

const hintOf = (words: Words, about: string, shape: ParamShape): string | undefined => {
  const key = `${about}_hint`;
  if (isMessageKey(key)) return words.sayCode(key);
  return shape.optional && kindOf(shape) !== 'places' ? words.say('desk.optional') : undefined;
};

const Line = (props: ParamProps & { width: 3 | 5 | 10; inputmode?: 'numeric' | 'decimal' }) => (
  <Input {...props} value={textAt(props.typed, props.name)} error={props.errors.of(props.name)} />
);

const drawn: Readonly<Record<ParamKind, (props: ParamProps) => ComponentChildren>> = {
  amount: (props) => <Line {...props} width={10} inputmode="decimal" />,
  currency: (props) => <Currency {...props} />,
  whole: (props) => <Line {...props} width={5} inputmode="numeric" />,
  date: ({ name, label, typed, errors, hint }) => (
    <DateInput
      name={name}
      legend={label}
      legendSize="s"
      hint={hint}
      values={typedAt(typed, name) as Record<string, string> | undefined}
      error={errors.of(name)}
    />
  ),
  name: (props) => <OneName {...props} />,
  names: (props) => <SomeNames {...props} />,
  countries: ({ name, label, hint, typed, errors }) => (
    <Textarea name={name} label={label} hint={hint} rows={6} value={textAt(typed, name)} error={errors.of(name)} />
  ),
  places: (props) => <Places {...props} />,
  documents: (props) => <Documents {...props} />,
  group: ({ name, label, about, shape, typed, errors, hint }) => (
    <Fieldset legend={label} legendSize="s">
      {hint ? <div class="govuk-hint">{hint}</div> : null}
      <ParamFields at={name} about={about} fields={shape.fields!} typed={typed} errors={errors} />
    </Fieldset>
  ),
};

function Currency(props: ParamProps) {
  const { say } = useWords();
  const value = textAt(props.typed, props.name) || 'USD';
  return (
    <Input {...props} hint={say('desk.currency_hint')} width={3} value={value} error={props.errors.of(props.name)} />
  );
}

function OneName({ name, label, hint, shape, typed, errors }: ParamProps) {
  const { say, sayCode } = useWords();
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      value={textAt(typed, name)}
      error={errors.of(name)}
      options={[
        { value: '', text: say('desk.nothing_chosen') },
        ...shape.names!.map((value) => ({ value, text: sayCode(`desk.vocabulary.${value}`) })),
      ]}
    />
  );
}

function SomeNames({ name, label, hint, shape, typed, errors }: ParamProps) {
  const { sayCode } = useWords();
  return (
    <Checkboxes
      name={name}
      legend={label}
      legendSize="s"
      hint={hint}
      values={ticksAt(typed, name)}
      error={errors.of(name)}
      choices={shape.of!.names!.map((value) => ({ value, text: sayCode(`call.applicants.${value}`) }))}
    />
  );
}

function Places({ name, label, hint, typed, errors }: ParamProps) {
  const { say, sayCode } = useWords();
  return (
    <Radios
      name={`${name}[vocabulary]`}
      legend={label}
      legendSize="s"
      hint={hint}
      value={textAt(typed, `${name}[vocabulary]`)}
      error={errors.of(`${name}[vocabulary]`)}
      choices={[
        { value: '', text: say('desk.no_regions'), checked: textAt(typed, `${name}[vocabulary]`) === '' },
        ...vocabularyNames.map((vocabulary) => ({
          value: vocabulary,
          text: sayCode(`desk.vocabulary.${vocabulary}`),
          conditional: (
            <Checkboxes
              name={`${name}[names][${vocabulary}]`}
              legend={sayCode(`desk.vocabulary.${vocabulary}`)}
              layout="small"
              values={ticksAt(typed, `${name}[names][${vocabulary}]`)}
              choices={vocabularies[vocabulary].names.map((value) => ({ value, text: value }))}
            />
          ),
        })),
      ]}
    />
  );
}

function Documents({ name, label, hint, typed, errors }: ParamProps) {
  const words = useWords();
  return (
    <>
      <Checkboxes
        name={`${name}[kept]`}
        legend={label}
        legendSize="s"
        hint={hint}
        values={ticksAt(typed, `${name}[kept]`)}
        error={errors.of(`${name}[kept]`)}
        choices={keptDocuments.map((value) => ({ value, text: nameIn(words, 'document', value) }))}
      />
      <Textarea
        name={`${name}[own]`}
        label={words.say('desk.documents.own')}
        hint={words.say('desk.one_a_line')}
        rows={3}
        value={textAt(typed, `${name}[own]`)}
      />
    </>
  );
}
