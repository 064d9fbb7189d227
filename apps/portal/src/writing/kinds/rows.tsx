import type { ComponentChildren } from 'preact';
import { Button, Fieldset, FormGroup, useWords } from '../../components/index.js';
import { describedBy, HintAndError } from '../../components/field.js';
import { headOf } from '../asked.js';
import type { ControlProps } from './kind.js';

/**
 * A list whose rows are added and taken out: by buttons that send the form, and at once where a script runs. At least one
 * row is always there; an empty one is no answer.
 */
export function Rows({
  field,
  errorOf,
  count,
  words,
  row,
  isShort,
}: Omit<ControlProps, 'typed'> & {
  count: number;
  /** What one row is called, with its number, and what adds another. */
  words: { readonly row: (number: number) => string; readonly add: string };
  row: (index: number) => ComponentChildren;
  /** A row is one short field. */
  isShort?: boolean;
}) {
  const { say } = useWords();
  const { name, limit } = field;
  const { label, hint } = headOf(field);
  const error = errorOf();
  return (
    <FormGroup error={Boolean(error)}>
      <Fieldset legend={label} legendSize="s" describedBy={describedBy(name, { hint, error })}>
        <HintAndError id={name} hint={hint} error={error} />
        <div id={name} class="sgf-rows" data-rows={name} data-most={limit} tabIndex={-1}>
          {Array.from({ length: Math.max(count, 1) }, (_, index) => (
            <div class={`sgf-rows__row${isShort ? ' sgf-rows__row--short' : ''}`} data-row>
              {row(index)}
              <Button kind="secondary" class="sgf-rows__remove" name="_remove" value={`${name}[${index}]`}>
                {say('writing.rows.remove')}
                <span class="govuk-visually-hidden" data-row-title={words.row(0)}>
                  {' '}
                  {words.row(index + 1)}
                </span>
              </Button>
            </div>
          ))}
        </div>
        {count < limit ? (
          <Button kind="secondary" name="_add" value={name}>
            {words.add}
          </Button>
        ) : null}
      </Fieldset>
    </FormGroup>
  );
}
