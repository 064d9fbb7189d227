import { criteriaCatalogue, type CriterionName, type DocumentAsked } from '#calls/domain';
import type { Words } from '#words';
import { documentIn, titleOf } from './public-calls.js';

/** A criterion as the terms of a call choose it. */
export interface Chosen {
  readonly criterion: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What a criterion asks for, in plain words with the call's own numbers; `documents` are those that its form asks for. */
export function criterionSentence(
  words: Words,
  { criterion, params = {} }: Chosen,
  documents: readonly DocumentAsked[],
): string {
  const shown = shownParams[criterion as CriterionName]?.(words, params, documents) ?? {};
  const key = isFromZero(criterion, params) ? 'public.rule.total_at_most' : `call.criterion.${criterion}`;
  const sentence = words.sayCode(key, { ...plainOf(params), ...shown });
  const judged = byPerson.has(criterion) ? words.say('call.criterion.judged') : undefined;
  return [sentence, shown.more, judged].filter(Boolean).join(' ');
}

/** "At least 0" is no rule that anybody has to read. */
const isFromZero = (criterion: string, { min }: Params): boolean =>
  criterion === 'total_between' && /^[0.]+$/.test(String(min));

const byPerson: ReadonlySet<string> = new Set(
  criteriaCatalogue.filter(({ needsJudgement }) => needsJudgement).map(({ criterion }) => criterion),
);

type Params = Readonly<Record<string, unknown>>;
type Shown = Readonly<Record<string, string | number>> & { readonly more?: string };

/** Params that are lists, counts for the plural, or a second sentence. */
const shownParams: Partial<
  Record<CriterionName, (words: Words, params: Params, documents: readonly DocumentAsked[]) => Shown>
> = {
  applicant_kind: (words, { allowed }) => ({
    allowed: words.list((allowed as string[]).map((kind) => words.sayCode(`call.applicants.${kind}`))),
  }),
  registered_for: (_, { years }) => ({ count: Number(years) }),
  direct_assistance_for: (_, { years }) => ({ count: Number(years) }),
  audited_statements: (_, { years }) => ({ count: Number(years) }),
  multiple_of_annual_budget_at_most: (_, { years }) => ({ count: Number(years) }),
  effective_remedies: (_, { minComponents }) => ({ count: Number(minComponents) }),
  cross_border_support: (words, { minCountries, regions }) => ({
    count: Number(minCountries),
    ...(regions === undefined ? {} : { more: inRegions(words, regions as Regions) }),
  }),
  countries_within: (words, { countries, regions }) => ({
    places: words.list([
      ...((regions as { names: string[] } | undefined)?.names ?? []).map((name) => regionIn(words, name)),
      ...((countries as string[] | undefined) ?? []).map((code) => words.country(code)),
    ]),
  }),
  documents: (words, { required }, asked) => ({
    documents: words.list((required as string[]).map((name) => documentWithin(words, asked, name))),
  }),
};

/** A name of the product's is a word among others; one of the call's own stands as it was written. */
const documentWithin = (words: Words, asked: readonly DocumentAsked[], name: string): string =>
  titleOf(asked, name) ? documentIn(words, asked, name) : documentIn(words, asked, name).toLowerCase();

/** The words of a region of the vocabularies: its name as terms write it, in small letters. */
const regionIn = (words: Words, name: string): string =>
  words.sayCode(`call.region.${name.toLowerCase().replace(/[^a-z]+/g, '_')}`);

interface Regions {
  readonly vocabulary: string;
  readonly min: number;
}

const inRegions = (words: Words, { vocabulary, min }: Regions): string =>
  words.sayCode(`call.regions.${vocabulary}`, { count: min });

const plainOf = (params: Params): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
