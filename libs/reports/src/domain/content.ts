import { amountAsTyped, reason, type Fault } from '#kernel';

/** The sections of the narrative. The fund's own form is not public: these are ours. */
export const narrativeSections = ['activities', 'results', 'difficulties', 'plans'] as const;
/** Sections that cannot be left empty. */
export const requiredSections: readonly NarrativeSection[] = ['activities', 'results'];
/** One of the sections. */
export type NarrativeSection = (typeof narrativeSections)[number];

/** Who was assisted, as numbers only: nothing in a report may point at a person. */
export const assistedGroups = ['women', 'men', 'girls', 'boys', 'others', 'indirectly'] as const;
/** One of the groups. */
export type AssistedGroup = (typeof assistedGroups)[number];

/** What a grantee reports. */
export interface ReportContent {
  readonly narrative: Readonly<Partial<Record<NarrativeSection, string>>>;
  readonly assisted: Readonly<Record<AssistedGroup, number>>;
  /** In the award's currency, at most two decimals. */
  readonly spent: string;
}

const longest = 20_000;
const mostPeople = 1_000_000;

/** Everything that is wrong with a report as it was written. */
export const faultsOfReport = ({ narrative, assisted, spent }: ReportContent): Fault[] => [
  ...requiredSections
    .filter((section) => !narrative[section]?.trim())
    .map((section) => ({ pointer: `/narrative/${section}`, code: 'report.section_missing' })),
  ...narrativeSections
    .filter((section) => (narrative[section]?.length ?? 0) > longest)
    .map((section) => ({ pointer: `/narrative/${section}`, ...reason('report.section_too_long', { longest }) })),
  ...assistedGroups
    .filter((group) => !isCount(assisted[group]))
    .map((group) => ({ pointer: `/assisted/${group}`, code: 'report.not_a_count' })),
  ...(amountAsTyped.test(spent) ? [] : [{ pointer: '/spent', code: 'report.spent_form' }]),
];

const isCount = (count: unknown): boolean =>
  Number.isInteger(count) && Number(count) >= 0 && Number(count) <= mostPeople;
