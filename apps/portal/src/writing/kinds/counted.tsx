import { Field as FieldFrame, type FieldProps } from '../../components/field.js';
import { Hint, useWords } from '../../components/index.js';

/**
 * A text with a limit, which a script counts anew at each letter (assets/writing/letters.ts). What is left stands below: from
 * the beginning, or in a row of a list only once the limit is near.
 */
export function Counted({
  field,
  value,
  limit,
  rows,
  isInRow,
  isByLine,
}: {
  field: FieldProps;
  value: string;
  /** Characters. */
  limit: number;
  /** One row is a field of one line. */
  rows: number;
  isInRow?: boolean | undefined;
  /** The limit is that of each line. */
  isByLine?: boolean | undefined;
}) {
  const { say } = useWords();
  const info = `${field.name}-info`;
  const marks = {
    'data-limit': limit,
    'data-near': isInRow ? 'true' : undefined,
    'data-line': isByLine ? 'true' : undefined,
  };
  return (
    <FieldFrame field={{ ...field, describedBy: info }}>
      {({ id, describedBy }) => {
        const common = { ...marks, id, name: field.name, value, 'aria-describedby': describedBy };
        return (
          <>
            {rows === 1 ? (
              <input {...common} class={classOf('input', field.error)} type="text" />
            ) : (
              <textarea {...common} class={classOf('textarea', field.error)} rows={rows} />
            )}
            <Hint id={info} class="govuk-character-count__message">
              {isInRow ? null : say('portal.count.characters_limit', { count: limit })}
            </Hint>
          </>
        );
      }}
    </FieldFrame>
  );
}

const classOf = (kind: 'input' | 'textarea', error: string | undefined): string =>
  `govuk-${kind}${error ? ` govuk-${kind}--error` : ''}`;
