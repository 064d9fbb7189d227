import type { ProfileField, ProfileRow, ProfileValue } from '#identity/domain';
import type { Words } from '#words';

/** What a field of a profile holds, in words; empty where it holds nothing. */
export function shownValue(field: ProfileField, value: ProfileValue | undefined, words: Words): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.kind) {
    case 'flag':
      return words.say(value === true ? 'org.yes' : 'org.no');
    case 'choice':
      return words.sayCode(`organisation.kind.${String(value)}`);
    case 'ticks':
      return (value as readonly string[]).map((each) => words.sayCode(`org.clause.${each}`)).join('; ');
    case 'rows':
      return (value as readonly ProfileRow[]).map((row) => shownRow(field.columns, row, words)).join('\n');
    case 'day':
      return words.date(String(value));
    case 'country':
      return words.country(String(value));
    case 'amount':
      return words.amount(String(value));
    default:
      return String(value);
  }
}

const shownRow = (columns: Readonly<Record<string, ProfileField>>, row: ProfileRow, words: Words): string =>
  Object.entries(columns)
    .map(([name, column]) => shownValue(column, row[name], words))
    .filter(Boolean)
    .join(' · ');
