import { countryCodes } from '#calls/domain';
import { fieldsOf, type ProfileField, type ProfilePart } from '#identity/domain';
import { isMessageKey, type Words } from '#words';
import {
  CharacterCount,
  Checkboxes,
  DateInput,
  dateParts,
  Fieldset,
  Input,
  Radios,
  Select,
  useWords,
  type FormErrors,
  type SelectOption,
} from '../components/index.js';
import { textAt, ticksAt, type Typed } from '../http/form-reader.js';
import { rowsToShow } from './typed-profile.js';

interface FieldsProps {
  readonly typed: Typed;
  readonly errors: FormErrors;
}

/** The fields of a part of a profile, drawn from the same table that checks what is sent. */
export function ProfileFields({ part, ...props }: FieldsProps & { part: ProfilePart }) {
  return (
    <>
      {fieldsOf(part).map(([name, field]) => (
        <OneField name={name} said={name} field={field} {...props} />
      ))}
    </>
  );
}

/** `said` names its words, `name` what it is called in the form. */
function OneField(props: FieldsProps & { name: string; said: string; field: ProfileField; small?: boolean }) {
  const { say, sayCode } = useWords();
  const words = useWords();
  const { name, said, field, typed, errors } = props;
  const [label, error] = [sayCode(`org.field.${said}`), errors.of(name)];
  const hint = hintOf(said, field, words);
  switch (field.kind) {
    case 'long':
      return (
        <CharacterCount
          {...{ name, label, hint, error }}
          labelSize="s"
          maxLength={field.most}
          countType="length"
          threshold={75}
          rows={field.most > 1000 ? 8 : 4}
          value={textAt(typed, name)}
        />
      );
    case 'flag':
      return (
        <Radios
          {...{ name, hint, error }}
          legend={label}
          legendSize="s"
          layout="inline"
          value={textAt(typed, name) || undefined}
          choices={[
            { value: 'yes', text: say('org.yes') },
            { value: 'no', text: say('org.no') },
          ]}
        />
      );
    case 'choice':
      return (
        <Radios
          {...{ name, hint, error }}
          legend={label}
          legendSize="s"
          value={textAt(typed, name)}
          choices={field.values.map((value) => ({ value, text: sayCode(`organisation.kind.${value}`) }))}
        />
      );
    case 'ticks':
      return (
        <Checkboxes
          {...{ name, hint, error }}
          legend={label}
          legendSize="s"
          values={ticksAt(typed, name)}
          choices={field.values.map((value) => ({ value, text: sayCode(`org.clause.${value}`) }))}
        />
      );
    case 'day':
      return <DateInput {...{ name, hint, error }} legend={label} legendSize="s" values={partsAt(typed, name)} />;
    case 'country':
      return (
        <Select
          {...{ name, label, hint, error }}
          labelSize={props.small ? undefined : 's'}
          options={countryOptions(words)}
          value={textAt(typed, name)}
        />
      );
    case 'rows':
      return <Rows {...props} field={field} />;
    default:
      return (
        <Input
          {...{ name, label, hint, error }}
          labelSize={props.small ? undefined : 's'}
          {...looks[field.kind]}
          value={textAt(typed, name)}
        />
      );
  }
}

/** Each row under a heading of its own; the first ones are filled, some more can be. */
function Rows({
  name,
  said,
  field,
  typed,
  errors,
}: FieldsProps & {
  name: string;
  said: string;
  field: ProfileField & { kind: 'rows' };
}) {
  const { say, sayCode } = useWords();
  const what = sayCode(`org.field.${said}`);
  return (
    <>
      {rowsToShow(typed, name, field.most).map((key, index) => (
        <Fieldset legend={say('org.row', { what, number: index + 1 })} legendSize="s">
          {Object.entries(field.columns).map(([column, columnField]) => (
            <OneField
              name={`${name}[${key}][${column}]`}
              said={`${said}.${column}`}
              field={columnField}
              small
              {...{ typed, errors }}
            />
          ))}
        </Fieldset>
      ))}
      <p class="govuk-hint">{say('org.row.remove_hint')}</p>
    </>
  );
}

const looks = {
  text: {},
  website: { type: 'text', autocapitalize: 'none', spellcheck: false },
  email: { type: 'email', spellcheck: false },
  phone: { type: 'tel', width: 20 },
  year: { width: 4, inputmode: 'numeric' },
  amount: { width: 10, inputmode: 'decimal' },
  currency: { width: 3, autocapitalize: 'none', spellcheck: false },
  iban: { width: 30, spellcheck: false },
  swift: { width: 20, spellcheck: false },
} as const;

/** Every country by its name in the reader's language, after an empty one to begin with. */
export function countryOptions(words: Words): SelectOption[] {
  const byName = countryCodes
    .map((value) => ({ value, text: words.country(value) }))
    .sort((a, b) => a.text.localeCompare(b.text, words.language));
  return [{ value: '', text: words.say('org.new.choose_country') }, ...byName];
}

function hintOf(said: string, { kind }: ProfileField, words: Words): string | undefined {
  const key = [`org.hint.${said}`, `org.hint.${kind}`].find(isMessageKey);
  return key && words.sayCode(key);
}

const partsAt = (typed: Typed, name: string) =>
  Object.fromEntries(dateParts.map((part) => [part, textAt(typed, `${name}[${part}]`)]));
