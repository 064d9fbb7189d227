import { countryCodes } from '#calls/domain';
import type { Words } from '#words';
import { useWords } from '../../components/index.js';
import { rowsOf, textOf } from '../typed.js';
import type { Kind } from './kind.js';
import { Rows } from './rows.js';

const known = new Set(countryCodes);

/** Countries, one list to choose from for each. */
export const countries: Kind<readonly string[]> = {
  typed: (answer = []) => [...answer, ''],
  read: (typed, { limit }, wrong) => {
    const chosen = rowsOf(typed).map(textOf).filter(Boolean);
    for (const [i, code] of chosen.entries()) if (!known.has(code)) wrong('writing.field.choose', {}, `[${i}]`);
    const once = [...new Set(chosen)];
    if (once.length > limit) wrong('writing.field.too_many', { limit });
    return once.length === 0 ? undefined : once;
  },
  Control: ({ field, typed, errorOf }) => {
    const words = useWords();
    const rows = rowsOf(typed).map(textOf);
    const rowName = (number: number): string => words.say('writing.rows.country', { number });
    return (
      <Rows
        {...{ field, errorOf }}
        isShort
        count={rows.length}
        words={{ row: rowName, add: words.say('writing.rows.add_country') }}
        row={(index) => (
          <CountrySelect name={`${field.name}[${index}]`} label={rowName(index + 1)} value={rows[index] ?? ''} />
        )}
      />
    );
  },
  Shown: ({ answer }) => {
    const words = useWords();
    return words.list(answer.map((code) => words.country(code)));
  },
};

/** A country, by its name in the reader's language. The label is for those who do not see the list. */
export function CountrySelect(props: { name: string; label: string; value: string; labelShown?: boolean }) {
  const words = useWords();
  return (
    <div class="govuk-form-group">
      <label class={`govuk-label${props.labelShown ? '' : ' govuk-visually-hidden'}`} for={props.name}>
        {props.label}
      </label>
      <select class="govuk-select sgf-country" id={props.name} name={props.name}>
        <option value="">{words.say('writing.choose_country')}</option>
        {countriesBy(words).map(([code, name]) => (
          <option value={code} selected={code === props.value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

const sorted = new Map<string, readonly (readonly [code: string, name: string])[]>();

function countriesBy(words: Words): readonly (readonly [code: string, name: string])[] {
  const made =
    sorted.get(words.language) ??
    countryCodes
      .map((code) => [code, words.country(code)] as const)
      .toSorted(([, one], [, other]) => words.collate(one, other));
  sorted.set(words.language, made);
  return made;
}
