import { asKept, type Answers } from '#applications/domain';
import { useWords } from '../../components/index.js';
import { lengthOf } from '../fields.js';
import { partOf, rowsOf, textOf } from '../typed.js';
import { CountrySelect } from './countries.js';
import { Counted } from './counted.js';
import type { Kind } from './kind.js';
import { Rows } from './rows.js';

type Partners = NonNullable<NonNullable<Answers['partners']>['partners']>;
const partnerParts = ['name', 'role'] as const;
const longestOf = { name: 300, role: 2000 } as const;

/** The others of a consortium. */
export const partners: Kind<Partners> = {
  typed: (answer = []) => [...answer, {}],
  read: (typed, { limit }, wrong) => {
    const rows = rowsOf(typed).map((row) => ({
      id: textOf(partOf(row, 'id')),
      name: asKept(textOf(partOf(row, 'name'))).trim(),
      country: textOf(partOf(row, 'country')),
      role: asKept(textOf(partOf(row, 'role'))).trim(),
    }));
    for (const [i, row] of rows.entries())
      for (const part of partnerParts) {
        const over = lengthOf(row[part]) - longestOf[part];
        if (over > 0) wrong('writing.field.too_long', { limit: longestOf[part], count: over }, `[${i}][${part}]`);
      }
    const named = withIds(rows.filter(({ name, country, role }) => name + country + role !== ''));
    if (named.length > limit) wrong('writing.field.too_many', { limit });
    return named.length === 0 ? undefined : named;
  },
  Control: ({ field, typed, errorOf }) => {
    const { say } = useWords();
    const rows = rowsOf(typed);
    const rowName = (number: number): string => say('writing.rows.partner', { number });
    const at = (index: number, part: string): string => textOf(partOf(rows[index], part));
    return (
      <Rows
        {...{ field, errorOf }}
        count={rows.length}
        words={{ row: rowName, add: say('writing.rows.add_partner') }}
        row={(index) => {
          const nameOf = (part: string): string => `${field.name}[${index}][${part}]`;
          const wrong = (part: string) => errorOf(`[${index}][${part}]`);
          return (
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" data-row-title={rowName(0)}>
                {rowName(index + 1)}
              </legend>
              <input type="hidden" name={nameOf('id')} value={at(index, 'id')} />
              <Counted
                field={{ name: nameOf('name'), error: wrong('name'), label: say('writing.partner.name') }}
                {...{ value: at(index, 'name'), rows: 1, limit: longestOf.name }}
                isInRow
              />
              <CountrySelect
                labelShown
                name={nameOf('country')}
                label={say('writing.partner.country')}
                value={at(index, 'country')}
              />
              <Counted
                field={{ name: nameOf('role'), error: wrong('role'), label: say('writing.partner.role') }}
                {...{ value: at(index, 'role'), rows: 3, limit: longestOf.role }}
                isInRow
              />
            </fieldset>
          );
        }}
      />
    );
  },
  Shown: ({ answer }) => {
    const { country } = useWords();
    return (
      <>
        {answer.map(({ name, country: code, role }) => (
          <>
            <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
              {[name, code && country(code)].filter(Boolean).join(', ')}
            </p>
            <div class="govuk-body sgf-written">{role}</div>
          </>
        ))}
      </>
    );
  },
};

interface Partner {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly role: string;
}

/** A partner keeps the id it was given; a new one gets the first that is free. Empty parts are no answers. */
const withIds = (rows: readonly Partner[]): Partners => {
  const used = new Set(rows.map(({ id }) => id));
  return rows.map(({ id, ...parts }, i) => {
    const isFirst = id !== '' && rows.findIndex((row) => row.id === id) === i;
    const free = isFirst ? id : freeId(used);
    used.add(free);
    return { id: free, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== '')) };
  });
};

const freeId = (used: ReadonlySet<string>): string => {
  let number = 1;
  while (used.has(`partner-${number}`)) number += 1;
  return `partner-${number}`;
};
