import { budgetCategories, type BudgetTotals } from '#applications/domain';
import { Button, Checkboxes, Fieldset, Input, Select, useWords, type FormErrors } from '../components/index.js';
import { textAt, ticksAt, type Typed } from '../http/form-reader.js';

interface RowsProps {
  readonly typed: Typed;
  readonly ids: readonly string[];
  readonly errors: FormErrors;
}

/** One line of the budget, a small form of its own: a column on a telephone, a row on a desk. */
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
        const at = (name: string): string => `lines[${id}][${name}]`;
        const field = (name: string) => ({
          name: at(name),
          value: textAt(typed, at(name)),
          error: errors.of(at(name)),
        });
        return (
          <div class="sgf-budget-row" data-sgf-row={id}>
            <Fieldset legend={say('budget.line', { number: index + 1 })} legendSize="s">
              <div class="sgf-budget-row__fields">
                <Select label={say('budget.category')} options={[choose, ...categories]} {...field('category')} />
                <Select
                  {...field('year')}
                  label={say('budget.year')}
                  options={yearOptions}
                  value={Number(textAt(typed, at('year'))) || 1}
                />
                <Input label={say('budget.description')} class="sgf-budget-row__wide" {...field('description')} />
                <Input label={say('budget.unit')} {...field('unit')} />
                <Input label={say('budget.quantity')} inputmode="decimal" {...field('quantity')} />
                <Input label={say('budget.price')} inputmode="decimal" {...field('price')} />
                <p class="govuk-body sgf-budget-row__cost">
                  {say('budget.cost')}: <output data-sgf-cost>{words.amount(totals.lines[id] ?? '0.00')}</output>
                </p>
              </div>
              <Remove name={at('remove')} label={say('budget.remove_line')} typed={typed} />
            </Fieldset>
          </div>
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
        const at = (name: string): string => `coFunding[${id}][${name}]`;
        const field = (name: string) => ({
          name: at(name),
          value: textAt(typed, at(name)),
          error: errors.of(at(name)),
        });
        return (
          <div class="sgf-budget-row" data-sgf-row={id}>
            <Fieldset legend={say('budget.co_funding_row', { number: index + 1 })} legendSize="s">
              <div class="sgf-budget-row__fields">
                <Input label={say('budget.source')} class="sgf-budget-row__wide" {...field('source')} />
                <Input label={say('budget.amount')} inputmode="decimal" {...field('amount')} />
              </div>
              <Checkboxes
                layout="small"
                name={at('secured')}
                values={ticksAt(typed, at('secured'))}
                choices={[{ value: 'yes', text: say('budget.secured') }]}
              />
              <Remove name={at('remove')} label={say('budget.remove_source')} typed={typed} />
            </Fieldset>
          </div>
        );
      })}
    </>
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
      <Button kind="secondary" name="more" value="yes">
        {say('budget.add_lines')}
      </Button>
    </div>
  );
}
