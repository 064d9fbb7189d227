import { asKept } from '#applications/domain';
import { headOf } from '../asked.js';
import { lengthOf } from '../fields.js';
import { textOf } from '../typed.js';
import { Counted } from './counted.js';
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
  Control: (props) => <Asked {...props} rows={rowsFor(props.field.limit)} />,
  Shown: ({ answer }) => <div class="govuk-body sgf-written">{answer}</div>,
};

/** Text on one line. */
export const line: Kind<string> = {
  ...text,
  read: (typed, field, wrong) => text.read(textOf(typed).replace(/\s*[\r\n]+\s*/g, ' '), field, wrong),
  Control: (props) => <Asked {...props} rows={1} />,
  Shown: ({ answer }) => answer,
};

const Asked = ({ field, typed, errorOf, rows }: ControlProps & { rows: number }) => (
  <Counted
    field={{ ...headOf(field), name: field.name, labelSize: 's', error: errorOf() }}
    value={textOf(typed)}
    limit={field.limit}
    rows={rows}
  />
);

/** Tall enough for what may be written, and never taller than a phone. */
const rowsFor = (limit: number): number => Math.min(14, Math.max(4, Math.ceil(limit / 180)));
