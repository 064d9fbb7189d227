import { budgetCategories, type BudgetTotals } from '#applications/domain';
import type { ComponentChildren } from 'preact';
import { classNames } from '../components/class-names.js';
import { Field, type FieldProps } from '../components/field.js';
import { Button, Checkboxes, Fieldset, Input, Select, useWords, type FormErrors } from '../components/index.js';
import { textAt, ticksAt, type Typed } from '../http/form-reader.js';
import { longest } from './row-values.js';

interface RowsProps {
  readonly typed: Typed;
  readonly ids: readonly string[];
  readonly errors: FormErrors;
}

/** The id of the row from which a script makes further ones. */
export const newRowId = 'new';

/** The lines of the budget, each a small form of its own: a column on a telephone, a row on a desk. */
export function BudgetLines({
  typed,
  ids,
  errors,
  years,
  totals,
}: RowsProps & { years: number; totals: BudgetTotals }) {
  const words = useWords();
  const { say } = words;
  const categories = budgetCategories.map((value) => ({ value, text: say(`budget.category.${value}`) }));
  const yearOptions = Array.from({ length: years }, (_, i) => ({
    value: i + 1,
    text: say('budget.year_n', { year: i + 1 }),
  }));
  const choose = { value: '', text: say('budget.choose') };
  return (
    <>
      {ids.map((id, index) => {
        const field = fieldsAt(`lines[${id}]`, typed, errors);
        const year = field('year');
        return (
          <Row list="lines" legend={say('budget.line', { number: index + 1 })}>
            <div class="sgf-budget-row__fields">
              <Select label={say('budget.category')} options={[choose, ...categories]} {...field('category')} />
              <Select label={say('budget.year')} options={yearOptions} {...year} value={Number(year.value) || 1} />
              <LimitedInput
                label={say('budget.description')}
                wide
                {...field('description')}
                most={longest.description}
              />
              <LimitedInput label={say('budget.unit')} {...field('unit')} most={longest.unit} />
              <Input label={say('budget.quantity')} inputmode="decimal" {...field('quantity')} />
              <Input label={say('budget.price')} inputmode="decimal" {...field('price')} />
              <p class="govuk-body sgf-budget-row__cost">
                {say('budget.cost')}: <output data-sgf-cost>{words.amount(totals.lines[id] ?? '0.00')}</output>
              </p>
            </div>
            <Remove name={field('remove').name} label={say('budget.remove_line')} typed={typed} />
          </Row>
        );
      })}
    </>
  );
}

/** Money of others, source by source. */
export function CoFundingRows({ typed, ids, errors }: RowsProps) {
  const { say } = useWords();
  return (
    <>
      {ids.map((id, index) => {
        const field = fieldsAt(`coFunding[${id}]`, typed, errors);
        const secured = field('secured').name;
        return (
          <Row list="coFunding" legend={say('budget.co_funding_row', { number: index + 1 })}>
            <div class="sgf-budget-row__fields">
              <LimitedInput label={say('budget.source')} wide {...field('source')} most={longest.source} />
              <Input label={say('budget.amount')} inputmode="decimal" {...field('amount')} />
            </div>
            <Checkboxes
              layout="small"
              name={secured}
              values={ticksAt(typed, secured)}
              choices={[{ value: 'yes', text: say('budget.secured') }]}
            />
            <Remove name={field('remove').name} label={say('budget.remove_source')} typed={typed} />
          </Row>
        );
      })}
    </>
  );
}

/** Where a script adds a row without asking the server. */
export function AddRow(props: { list: 'lines' | 'coFunding'; label: string; children: ComponentChildren }) {
  return (
    <>
      <template data-sgf-new={props.list}>{props.children}</template>
      <button type="button" class="govuk-button govuk-button--secondary sgf-only-with-script" data-sgf-add={props.list}>
        {props.label}
      </button>
    </>
  );
}

function Row(props: { list: 'lines' | 'coFunding'; legend: string; children: ComponentChildren }) {
  return (
    <div class="sgf-budget-row" data-sgf-row={props.list}>
      <Fieldset legend={props.legend} legendSize="s">
        {props.children}
      </Fieldset>
    </div>
  );
}

const fieldsAt = (row: string, typed: Typed, errors: FormErrors) => (field: string) => {
  const name = `${row}[${field}]`;
  return { name, value: textAt(typed, name), error: errors.of(name) };
};

/** A text with a limit. What is left of it a script tells once it is near. */
function LimitedInput(props: FieldProps & { value: string; most: number; wide?: boolean }) {
  const { say } = useWords();
  const { name, value, most, error } = props;
  const info = `${name}-info`;
  return (
    <Field field={{ ...props, describedBy: info }} groupClass={props.wide ? 'sgf-budget-row__wide' : undefined}>
      {({ id, describedBy }) => (
        <>
          <input
            class={classNames('govuk-input', Boolean(error) && 'govuk-input--error')}
            {...{ id, name, value }}
            type="text"
            data-limit={most}
            aria-describedby={describedBy}
          />
          <div id={info} class="govuk-hint govuk-character-count__message" hidden>
            {say('portal.count.characters_limit', { count: most })}
          </div>
        </>
      )}
    </Field>
  );
}

/** Without JavaScript a row goes when it is ticked and saved. */
function Remove({ name, label, typed }: { name: string; label: string; typed: Typed }) {
  return (
    <Checkboxes layout="small" name={name} values={ticksAt(typed, name)} choices={[{ value: 'yes', text: label }]} />
  );
}

/** The buttons below the lines. */
export function BudgetButtons() {
  const { say } = useWords();
  return (
    <div class="govuk-button-group">
      <Button>{say('budget.save')}</Button>
      <Button kind="secondary" name="more" value="yes" class="sgf-only-without-script">
        {say('budget.add_lines')}
      </Button>
    </div>
  );
}
