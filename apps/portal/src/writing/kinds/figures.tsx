import { LocalDate } from '#kernel';
import { DateInput, dateParts, Input, useWords, type InputWidth } from '../../components/index.js';
import { headOf } from '../asked.js';
import { typedAmount } from '../../http/typed-number.js';
import { decimalIn, eitherIn, partOf, textOf } from '../typed.js';
import type { ControlProps, Kind } from './kind.js';

/** A number, as people write it. */
export const number: Kind<number> = {
  typed: (answer) => (answer === undefined ? '' : clearly(String(answer))),
  read: (typed, _, wrong) => {
    const text = textOf(typed).trim();
    if (text === '') return undefined;
    const [decimal, either] = [decimalIn(text), eitherIn(text)];
    if (either !== undefined) wrong('form.unclear', either);
    else if (decimal === undefined) wrong('writing.field.number');
    return decimal === undefined ? undefined : Number(decimal);
  },
  Control: (props) => <Figure {...props} width={10} inputmode="decimal" />,
  Shown: ({ answer }) => useWords().number(answer),
};

/** A whole number from 1 to the field's limit. */
export const whole: Kind<number> = {
  ...number,
  read: (typed, { limit }, wrong) => {
    const text = textOf(typed).trim();
    if (text === '') return undefined;
    const found = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (found < 1 || found > limit) wrong('writing.field.whole', { limit });
    return found;
  },
  Control: (props) => <Figure {...props} width={4} inputmode="numeric" />,
};

/** An amount; which currency it is in the question says. Decimal text, so that no cent is lost. */
export const money: Kind<string> = {
  typed: (answer = '') => answer,
  read: (typed, _, wrong) => {
    const text = textOf(typed).trim();
    if (text === '') return undefined;
    const amount = typedAmount(text);
    if (amount === undefined) wrong('writing.field.amount');
    return amount;
  },
  Control: (props) => <Figure {...props} width={10} inputmode="decimal" />,
  Shown: ({ answer }) => useWords().amount(answer),
};

/** A day, in three boxes. */
export const date: Kind<string> = {
  typed: (answer) => {
    const [year = '', month = '', day = ''] = answer?.split('-') ?? [];
    return { day: shortened(day), month: shortened(month), year };
  },
  read: (typed, _, wrong) => {
    const [day = '', month = '', year = ''] = dateParts.map((part) => textOf(partOf(typed, part)).trim());
    if (day + month + year === '') return undefined;
    const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (LocalDate.parse(text) !== undefined) return text;
    wrong('writing.field.date');
    return undefined;
  },
  Control: ({ field, typed, errorOf }) => {
    const { label, hint } = headOf(field);
    return (
      <DateInput
        {...{ name: field.name, hint, legend: label, legendSize: 's', error: errorOf() }}
        values={Object.fromEntries(dateParts.map((part) => [part, textOf(partOf(typed, part))]))}
      />
    );
  },
  Shown: ({ answer }) => useWords().date(answer),
};

/** A number that is saved is read as itself: `12.345` is written `12.3450`. */
const clearly = (number: string): string => eitherIn(number)?.decimal ?? number;

const shortened = (part: string): string => part.replace(/^0/, '');

function Figure({
  field,
  typed,
  errorOf,
  ...look
}: ControlProps & { width: InputWidth; inputmode: 'numeric' | 'decimal' }) {
  const head = { ...headOf(field), name: field.name, labelSize: 's' } as const;
  return <Input {...{ ...head, error: errorOf(), ...look }} value={textOf(typed)} />;
}
