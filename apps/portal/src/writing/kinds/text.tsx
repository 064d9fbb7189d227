import { asKept } from '#applications/domain';
import { Field as FieldFrame } from '../../components/field.js';
import { Hint, useWords } from '../../components/index.js';
import { headOf } from '../asked.js';
import { lengthOf } from '../fields.js';
import { textOf } from '../typed.js';
import type { ControlProps, Kind } from './kind.js';

/** Text of several lines, counted as it is typed. */
export const text: Kind<string> = {
  typed: (answer = '') => answer,
  read: (typed, { limit }, wrong) => {
    const kept = asKept(textOf(typed));
    const found = lengthOf(kept);
    if (found > limit) wrong('writing.field.too_long', { limit, count: found - limit });
    return kept.trim() === '' ? undefined : kept;
  },
  Control: (props) => <Counted {...props} rows={rowsFor(props.field.limit)} />,
  Shown: ({ answer }) => <div class="govuk-body sgf-written">{answer}</div>,
};

/** Text on one line. */
export const line: Kind<string> = {
  ...text,
  read: (typed, field, wrong) => text.read(textOf(typed).replace(/\s*[\r\n]+\s*/g, ' '), field, wrong),
  Control: (props) => <Counted {...props} rows={1} />,
  Shown: ({ answer }) => answer,
};

/** What is left of the limit stands below; a script counts it anew at each letter. */
function Counted({ field, typed, errorOf, rows }: ControlProps & { rows: number }) {
  const { say } = useWords();
  const { name, limit } = field;
  const error = errorOf();
  const info = `${name}-info`;
  const common = { name, value: textOf(typed), 'data-limit': limit };
  return (
    <FieldFrame field={{ ...headOf(field), name, labelSize: 's', error, describedBy: info }}>
      {({ id, describedBy }) => (
        <>
          {rows === 1 ? (
            <input {...common} class={classOf('input', error)} id={id} type="text" aria-describedby={describedBy} />
          ) : (
            <textarea
              {...common}
              class={classOf('textarea', error)}
              id={id}
              rows={rows}
              aria-describedby={describedBy}
            />
          )}
          <Hint id={info} class="govuk-character-count__message">
            {say('portal.count.characters_limit', { count: limit })}
          </Hint>
        </>
      )}
    </FieldFrame>
  );
}

const classOf = (kind: 'input' | 'textarea', error: string | undefined): string =>
  `govuk-${kind}${error ? ` govuk-${kind}--error` : ''}`;

/** Tall enough for what may be written, and never taller than a phone. */
const rowsFor = (limit: number): number => Math.min(14, Math.max(4, Math.ceil(limit / 180)));
