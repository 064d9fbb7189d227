import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { describedBy, FormGroup, HintAndError, Label, type HeadingSize } from './field.js';
import { Fieldset } from './fieldset.js';
import { useWords } from './frame.js';

/** The parts of a date, in the order in which they are asked. */
export const dateParts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof dateParts)[number];

/**
 * A date that people know, in three boxes. The form posts `name[day]`, `name[month]`, `name[year]`, which the parser
 * reads as one object. `partsInError` marks only those boxes; without it all three.
 */
export function DateInput(props: {
  /** Without it the parts are posted alone: `day`, `month`, `year`. */
  name?: string | undefined;
  id?: string | undefined;
  legend?: ComponentChildren;
  legendSize?: HeadingSize | undefined;
  legendIsHeading?: boolean | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  partsInError?: readonly DatePart[] | undefined;
  describedBy?: string | undefined;
  values?: Readonly<Partial<Record<DatePart, string | number>>> | undefined;
  /** A person's own date of birth. */
  autocomplete?: 'bday' | undefined;
}) {
  const id = props.id ?? props.name ?? 'date';
  const wrong = props.partsInError ?? (props.error ? dateParts : []);
  const inner = (
    <>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      <div class="govuk-date-input" id={id}>
        {dateParts.map((part) => (
          <Part {...props} id={`${id}-${part}`} part={part} wrong={wrong.includes(part)} />
        ))}
      </div>
    </>
  );
  // The role makes JAWS read out the hint; see the same place in GOV.UK Frontend.
  return (
    <FormGroup error={Boolean(props.error)}>
      {props.legend ? (
        <Fieldset {...props} role="group" describedBy={describedBy(id, props)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

function Part(props: {
  id: string;
  name?: string | undefined;
  part: DatePart;
  wrong: boolean;
  values?: Readonly<Partial<Record<DatePart, string | number>>> | undefined;
  autocomplete?: 'bday' | undefined;
}) {
  const { id, part, wrong } = props;
  const { sayCode } = useWords();
  const width = `govuk-input--width-${part === 'year' ? 4 : 2}`;
  return (
    <div class="govuk-date-input__item">
      <FormGroup>
        <Label for={id} class="govuk-date-input__label">
          {sayCode(`portal.date.${part}`)}
        </Label>
        <input
          class={classNames('govuk-input govuk-date-input__input', wrong && 'govuk-input--error', width)}
          id={id}
          name={props.name ? `${props.name}[${part}]` : part}
          type="text"
          inputmode="numeric"
          value={props.values?.[part]}
          autocomplete={props.autocomplete && `${props.autocomplete}-${part}`}
        />
      </FormGroup>
    </div>
  );
}
