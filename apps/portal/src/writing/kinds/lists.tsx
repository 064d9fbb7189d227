import { remedyComponents } from '#calls/domain';
import { asKept } from '#applications/domain';
import type { Answers } from '#applications/domain';
import { Input, Table, Textarea, useWords } from '../../components/index.js';
import { asked } from '../asked.js';
import { lengthOf } from '../fields.js';
import { partOf, rowsOf, textOf } from '../typed.js';
import { CountrySelect } from './countries.js';
import type { Kind } from './kind.js';
import { Rows } from './rows.js';

/** Characters of one cell, as in the schema of the form. */
const longestCell = 1000;

/** Rows under the heads of the call's columns. */
export const table: Kind<readonly (readonly string[])[]> = {
  typed: (answer = []) => [...answer, []],
  read: (typed, { limit, columns }, wrong) => {
    const rows = rowsOf(typed).map((row) => columns.map((_, i) => asKept(textOf(partOf(row, String(i)))).trim()));
    for (const [i, row] of rows.entries())
      for (const [j, cell] of row.entries())
        if (lengthOf(cell) > longestCell)
          wrong('writing.field.too_long', { limit: longestCell, count: lengthOf(cell) - longestCell }, `[${i}][${j}]`);
    const filled = rows.filter((row) => row.some(Boolean));
    if (filled.length > limit) wrong('writing.field.too_many', { limit });
    return filled.length === 0 ? undefined : filled;
  },
  Control: ({ field, typed, errorOf }) => {
    const { say } = useWords();
    const rows = rowsOf(typed);
    const rowName = (number: number): string => say('writing.rows.row', { number });
    return (
      <Rows
        {...{ field, errorOf }}
        count={rows.length}
        words={{ row: rowName, add: say('writing.rows.add_row') }}
        row={(index) => (
          <fieldset class="govuk-fieldset sgf-cells">
            <legend class="govuk-fieldset__legend govuk-visually-hidden" data-row-title={rowName(0)}>
              {rowName(index + 1)}
            </legend>
            {field.columns.map((head, column) => {
              const part = `[${index}][${column}]`;
              const value = textOf(partOf(rows[index], String(column)));
              return (
                <Textarea
                  {...{ label: asked(field, head), value, rows: 2, name: field.name + part, error: errorOf(part) }}
                />
              );
            })}
          </fieldset>
        )}
      />
    );
  },
  Shown: ({ answer, field }) => (
    <Table
      caption={asked(field, field.label)}
      captionHidden
      rows={answer}
      columns={field.columns.map((head, column) => ({
        head: asked(field, head),
        cell: (row: readonly string[]) => row[column] ?? '',
      }))}
    />
  ),
};

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
              <Input
                {...{ name: nameOf('name'), value: at(index, 'name'), error: wrong('name') }}
                label={say('writing.partner.name')}
              />
              <CountrySelect
                labelShown
                name={nameOf('country')}
                label={say('writing.partner.country')}
                value={at(index, 'country')}
              />
              <Textarea
                {...{ name: nameOf('role'), value: at(index, 'role'), error: wrong('role'), rows: 3 }}
                label={say('writing.partner.role')}
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

type Remedies = NonNullable<NonNullable<Answers['remedies']>['remedies']>;

/** Characters of one activity, as in the schema of the form. */
const longestActivity = 500;

/** The activities behind each component of an effective remedy, one a line. A component without a line is not worked on. */
export const remedies: Kind<Remedies> = {
  typed: (answer = []) =>
    Object.fromEntries(answer.map(({ component, activities = [] }) => [component, activities.join('\n')])),
  read: (typed, { limit }, wrong) => {
    const named = remedyComponents.map((component) => {
      const activities = linesIn(textOf(partOf(typed, component)));
      if (activities.length > limit) wrong('writing.field.too_many', { limit }, `[${component}]`);
      const longest = Math.max(0, ...activities.map(lengthOf));
      if (longest > longestActivity)
        wrong('writing.field.activity_too_long', { limit: longestActivity }, `[${component}]`);
      return { component, activities };
    });
    const worked = named.filter(({ activities }) => activities.length > 0);
    return worked.length === 0 ? undefined : worked;
  },
  Control: ({ field: { name, hint }, typed, errorOf }) => {
    const { sayCode } = useWords();
    return (
      <div id={name}>
        {hint ? <p class="govuk-body">{hint}</p> : null}
        {remedyComponents.map((component) => (
          <Textarea
            {...{ name: `${name}[${component}]`, rows: 3, labelSize: 's', error: errorOf(`[${component}]`) }}
            label={sayCode(`writing.remedy.${component}`)}
            hint={sayCode(`writing.remedy.${component}.hint`)}
            value={textOf(partOf(typed, component))}
          />
        ))}
      </div>
    );
  },
  Shown: ({ answer }) => {
    const { sayCode } = useWords();
    return (
      <>
        {answer.map(({ component, activities = [] }) => (
          <>
            <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
              {sayCode(`writing.remedy.${component}`)}
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {activities.map((activity) => (
                <li>{activity}</li>
              ))}
            </ul>
          </>
        ))}
      </>
    );
  },
};

const linesIn = (typed: string): string[] =>
  asKept(typed)
    .split('\n')
    .map((one) => one.replace(/^\s*[-•*]\s+/, '').trim())
    .filter(Boolean);
