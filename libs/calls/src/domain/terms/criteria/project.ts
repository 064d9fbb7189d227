import { LocalDate, Period, reason, shape, type ObjectOf, type Shape } from '#kernel';
import { aCountry, aVocabulary, vocabularies, type VocabularyName } from '../countries.js';
import { count, criterion, when, type ReasonCode, type TermsReason } from '../criterion.js';
import { outsideDuration } from '../limits.js';

const namesOfRegions = { vocabulary: aVocabulary, names: shape.listOf(shape.anyText) };

/** Criteria on what is planned, where and when. */
export const projectCriteria = {
  cross_border_support: criterion({
    params: {
      minCountries: count(0),
      regions: shape.optional(shape.object({ vocabulary: aVocabulary, min: count(0) }, { closed: true })),
    },
    reads: ['project.implementationCountries', 'project.routeCountries'],
    needsJudgement: true,
    judge:
      ({ minCountries, regions }) =>
      ({ project: { implementationCountries, routeCountries } }) => {
        const countries = new Set([...implementationCountries, ...routeCountries]);
        return [
          ...fewer(countries.size, minCountries, 'too_few_countries'),
          ...(regions ? fewer(placesOf(countries, regions.vocabulary).size, regions.min, 'too_few_regions') : []),
        ];
      },
  }),

  effective_remedies: criterion({
    params: { minComponents: count(0) },
    reads: ['project.remedies'],
    needsJudgement: true,
    judge:
      ({ minComponents }) =>
      ({ project: { remedies } }) => {
        const planned = remedies.filter(({ activities }) => activities > 0);
        return fewer(new Set(planned.map(({ component }) => component)).size, minComponents, 'too_few_remedies');
      },
  }),

  duration: criterion({
    params: { minMonths: count(0), maxMonths: count(0) },
    atMost: ['minMonths', 'maxMonths'],
    reads: ['project.months'],
    judge:
      (limits) =>
      ({ project: { months } }) =>
        outsideDuration(months, limits),
  }),

  countries_within: criterion({
    params: {
      countries: shape.optional(shape.listOf(aCountry)),
      regions: shape.optional(knownRegions()),
    },
    anyOf: ['countries', 'regions'],
    reads: ['project.implementationCountries'],
    judge: ({ countries = [], regions }) => {
      const inside = new Set(countries);
      const names = new Set(regions?.names);
      const placeOf = regions && vocabularies[regions.vocabulary].placeOf;
      return ({ project: { implementationCountries } }) =>
        [...new Set(implementationCountries)]
          .filter((country) => !inside.has(country) && !names.has(placeOf?.get(country) ?? ''))
          .sort()
          .map((country) => reason('outside_area', { country }));
    },
  }),

  documents: criterion({
    params: { required: shape.listOf(shape.anyText) },
    reads: ['documents'],
    judge:
      ({ required }) =>
      ({ documents }) =>
        required.flatMap((document) => when(!documents.includes(document), 'document_missing', { document })),
  }),

  no_overlapping_award: criterion({
    params: {},
    reads: ['project.startsOn', 'project.months', 'otherAwards'],
    judge:
      () =>
      ({ project, otherAwards }) => {
        const own = periodOf(project);
        return otherAwards.flatMap((award) =>
          when(own.shares(periodOf(award)), 'overlaps_award', { startsOn: award.startsOn }),
        );
      },
  }),

  reports_up_to_date: criterion({
    params: {},
    reads: ['overdueReports'],
    judge:
      () =>
      ({ overdueReports }) =>
        when(overdueReports > 0, 'report_overdue', { count: overdueReports }),
  }),
};

/** Too few of something that is counted. */
const fewer = (found: number, wanted: number, code: ReasonCode): readonly TermsReason[] =>
  when(found < wanted, code, { found, wanted });

function placesOf(countries: Iterable<string>, vocabulary: VocabularyName): ReadonlySet<string> {
  const { placeOf } = vocabularies[vocabulary];
  return new Set([...countries].flatMap((country) => placeOf.get(country) ?? []));
}

const periodOf = ({ startsOn, months }: { readonly startsOn: string; readonly months: number }): Period =>
  Period.ofMonths(LocalDate.of(startsOn), months);

/** Names of regions, all of the vocabulary that stands beside them. */
function knownRegions(): Shape<ObjectOf<typeof namesOfRegions>> {
  const regions = shape.object(namesOfRegions, { closed: true });
  const faultIn = (value: unknown) => {
    const fault = regions.faultIn(value);
    if (fault) return fault;
    const { vocabulary, names } = value as ObjectOf<typeof namesOfRegions>;
    return shape.within('names', shape.listOf(shape.oneOf(vocabularies[vocabulary].names)).faultIn(names));
  };
  return { ...regions, faultIn };
}
