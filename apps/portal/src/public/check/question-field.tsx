import { applicantKinds, remedyComponents, type DocumentAsked } from '#calls/domain';
import type { ComponentChildren } from 'preact';
import { documentIn } from '../../calls/public-calls.js';
import {
  Checkboxes,
  DateInput,
  Details,
  Fieldset,
  Input,
  Radios,
  Select,
  useWords,
  type FormErrors,
} from '../../components/index.js';
import { textAt, ticksAt } from '../../http/form-reader.js';
import { countryNames } from './country-names.js';
import { mostCountries, noneOfThese } from './given.js';
import type { Asked, QuestionName } from './questions.js';

interface FieldOf {
  readonly name: string;
  readonly asked: Asked;
  /** What the windows ask for, with the names that the call gives. */
  readonly documents: readonly DocumentAsked[];
  readonly typed: unknown;
  readonly errors: FormErrors;
}

/** One question of the check, filled with what was typed. */
export function QuestionField(props: FieldOf & { name: QuestionName }) {
  const Field = fields[props.name];
  return <Field {...props} />;
}

type FieldView = (props: FieldOf) => ComponentChildren;

const fields: Readonly<Record<QuestionName, FieldView>> = {
  kind: Kind,
  non_profit: YesNo,
  registered: Since,
  registered_there: YesNo,
  assists: Since,
  bank_account: YesNo,
  psea: YesNo,
  intermediary: YesNo,
  unpp: YesNo,
  annual_budgets: AnnualBudgets,
  countries: Countries,
  remedies: (props) => {
    const { sayCode } = useWords();
    return (
      <Ticks {...props} options={remedyComponents.map((each) => [each, sayCode(`public.check.remedy.${each}`)])} />
    );
  },
  months: Whole,
  amounts: Amounts,
  total_budget: (props) => <Amount {...props} label={useQuestion(props.name)} hint={useHint(props.name)} />,
  statements: (props) => (
    <Ticks {...props} options={props.asked.statements.map((year) => [String(year), String(year)])} />
  ),
  documents: (props) => {
    const words = useWords();
    return (
      <Ticks
        {...props}
        options={props.asked.documents.map((each) => [each, documentIn(words, props.documents, each)])}
      />
    );
  },
  declaration: YesNo,
  other_award: OtherAward,
  overdue_reports: Whole,
};

const useQuestion = (name: string): string => useWords().sayCode(`public.check.${name}`);

/** A hint where the catalogue has one. */
const useHint = (name: string): string | undefined => useWords().sayIf(`public.check.${name}.hint`);

function YesNo({ name, typed, children }: FieldOf & { children?: ComponentChildren }) {
  const { say } = useWords();
  return (
    <Radios
      name={name}
      legend={useQuestion(name)}
      legendSize="s"
      hint={useHint(name)}
      layout={children ? undefined : 'inline'}
      value={textAt(typed, name)}
      choices={[
        { value: 'yes', text: say('public.yes'), conditional: children },
        { value: 'no', text: say('public.no') },
      ]}
    />
  );
}

function Since(props: FieldOf) {
  return (
    <YesNo {...props}>
      <Day {...props} name={`${props.name}_on`} />
    </YesNo>
  );
}

function Day({ name, typed, errors }: FieldOf) {
  const value = (part: string): string => textAt(typed, `${name}[${part}]`);
  return (
    <DateInput
      name={name}
      legend={useQuestion(name)}
      hint={useHint(name)}
      error={errors.of(name)}
      values={{ day: value('day'), month: value('month'), year: value('year') }}
    />
  );
}

function Kind({ name, typed }: FieldOf) {
  const { sayCode } = useWords();
  const options = applicantKinds.map((kind) => ({ value: kind, text: sayCode(`public.check.kind.${kind}`) }));
  const none = { value: '', text: '' };
  const lead = (
    <Select
      name="lead_kind"
      label={useQuestion('lead_kind')}
      options={[none, ...options.filter(({ value }) => value !== 'consortium')]}
      value={textAt(typed, 'lead_kind')}
    />
  );
  return (
    <Radios
      name={name}
      legend={useQuestion(name)}
      legendSize="s"
      value={textAt(typed, name)}
      choices={options.map((each) => (each.value === 'consortium' ? { ...each, conditional: lead } : each))}
    />
  );
}

function Ticks(props: FieldOf & { options: readonly (readonly [value: string, text: string])[] }) {
  const { say } = useWords();
  const { name, typed, options } = props;
  return (
    <Checkboxes
      name={name}
      legend={useQuestion(name)}
      legendSize="s"
      hint={useHint(name)}
      values={ticksAt(typed, name)}
      choices={[
        ...options.map(([value, text]) => ({ value, text })),
        { divider: say('public.or') },
        { value: noneOfThese, text: say('public.check.none_of_these'), exclusive: true },
      ]}
    />
  );
}

function Whole({ name, typed, errors }: FieldOf) {
  return (
    <Input
      name={name}
      label={useQuestion(name)}
      labelSize="s"
      hint={useHint(name)}
      inputmode="numeric"
      width={4}
      value={textAt(typed, name)}
      error={errors.of(name)}
    />
  );
}

function Amount(props: FieldOf & { label: string; hint?: string | undefined; small?: boolean }) {
  const { name, asked, typed, errors } = props;
  return (
    <Input
      name={name}
      label={props.label}
      labelSize={props.small ? undefined : 's'}
      hint={props.hint}
      prefix={asked.currency}
      inputmode="decimal"
      width={10}
      value={textAt(typed, name)}
      error={errors.of(name)}
    />
  );
}

function Amounts(props: FieldOf) {
  const { say, sayCode } = useWords();
  const { asked, name } = props;
  if (asked.years === undefined)
    return <Amount {...props} name={`${name}[y1]`} label={say('public.check.amounts.sum')} />;
  return (
    <Fieldset legend={sayCode(`public.check.${name}`)} legendSize="s">
      {numbers(asked.years).map((year) => (
        <Amount {...props} name={`${name}[y${year}]`} label={say('public.check.amounts.year', { year })} small />
      ))}
    </Fieldset>
  );
}

function AnnualBudgets(props: FieldOf) {
  const { say } = useWords();
  return (
    <Fieldset legend={useQuestion(props.name)} legendSize="s">
      {numbers(props.asked.annualBudgets).map((year) => (
        <Amount
          {...props}
          name={`${props.name}[y${year}]`}
          label={year === 1 ? say('public.check.latest_year') : say('public.check.years_before', { count: year - 1 })}
          small
        />
      ))}
    </Fieldset>
  );
}

/** Names are typed, and offered while they are typed: a list of all countries in every field would weigh too much. */
function Countries(props: FieldOf) {
  const words = useWords();
  return (
    <>
      <CountryRows {...props} />
      {props.asked.routes ? <CountryRows {...props} name="routes" /> : null}
      <datalist id="country-names">
        {countryNames(words).map((name) => (
          <option value={name} />
        ))}
      </datalist>
    </>
  );
}

/** So many fields are seen at once; the others open. */
const countriesSeen = 4;

function CountryRows(props: FieldOf) {
  const { say } = useWords();
  const { name, typed, errors } = props;
  const rest = numbers(mostCountries).slice(countriesSeen);
  const isUsed = rest.some((number) => textAt(typed, `${name}[c${number}]`) !== '');
  return (
    <Fieldset legend={useQuestion(name)} legendSize="s" class="sgf-fieldset">
      <p class="govuk-hint">{useHint(name)}</p>
      <CountryInputs {...props} countries={numbers(countriesSeen)} />
      <Details
        summary={say('public.check.more_countries')}
        open={isUsed || rest.some((n) => errors.of(`${name}[c${n}]`))}
      >
        <CountryInputs {...props} countries={rest} />
      </Details>
    </Fieldset>
  );
}

function CountryInputs({ name, typed, errors, countries }: FieldOf & { countries: readonly number[] }) {
  const { say } = useWords();
  return (
    <div class="sgf-row">
      {countries.map((number) => (
        <Input
          name={`${name}[c${number}]`}
          label={say('public.check.country', { number })}
          width={20}
          list="country-names"
          value={textAt(typed, `${name}[c${number}]`)}
          error={errors.of(`${name}[c${number}]`)}
        />
      ))}
    </div>
  );
}

function OtherAward(props: FieldOf) {
  return (
    <YesNo {...props}>
      <Day {...props} name="other_on" />
      <Whole {...props} name="other_months" />
      <Day {...props} name="starts_on" />
    </YesNo>
  );
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
