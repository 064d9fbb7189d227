import type { SubmissionContent } from '#applications/domain';
import { fieldsOf, partOfFact, type ProfileValue } from '#identity/domain';
import type { Words } from '#words';
import { shownValue } from '../organisation/shown-value.js';
import { list, orNull, text, type Said, type SectionInWords } from './said.js';

/** What of a profile is handed in with an application. */
export type SubmittedProfile = SubmissionContent['organisation'];
type Fact = Exclude<keyof SubmittedProfile, 'id'>;

/** In the order of the profile. */
const facts = [
  'name',
  'kind',
  'nonProfit',
  'country',
  'registeredOn',
  'directAssistanceSince',
  'actsAsIntermediary',
  'pseaMeasures',
  'ownBankAccount',
  'auditedFiscalYears',
  'annualBudgets',
  'unppPartnerId',
] as const satisfies readonly Fact[];

/**
 * The facts that the rules read of an organisation, as they are submitted. Of its bank account that is whether there is one;
 * where it is stays out of a file that may be passed on, if the organisation keeps its location hidden.
 */
export const profileInWords = (profile: SubmittedProfile, words: Words, hidesPlace = false): SectionInWords => ({
  section: 'profile',
  title: words.say('submitting.profile.title'),
  fields: facts.map((name) => ({
    name,
    label: factLabel(name, words),
    said:
      name === 'country' && hidesPlace ? text(words.say('submitting.profile.hidden')) : saidOf(name, profile, words),
  })),
});

/** What a fact of the profile is called; where it is the only one on its page, as the page. */
export const factLabel = (name: string, words: Words): string =>
  isAlone(name) ? words.sayCode(`org.part.${partOfFact[name]}`) : words.sayCode(`org.field.${name}`);

/** Where a fact is filled in. */
export const factAddress = (organisationId: string, name: string): string =>
  `/organisations/${organisationId}/profile/${partOfFact[name as Fact]}`;

const isAlone = (name: string): name is Fact => ['auditedFiscalYears', 'annualBudgets', 'unppPartnerId'].includes(name);

function saidOf(name: Fact, profile: SubmittedProfile, words: Words): Said {
  if (name === 'auditedFiscalYears') return text(profile.auditedFiscalYears.join(', '));
  const [, field] = fieldsOf(partOfFact[name]).find(([each]) => each === name)!;
  const said = shownValue(field, profile[name] as unknown as ProfileValue, words);
  return field.kind === 'rows' ? orNull(list(said.split('\n').filter(Boolean))) : text(said);
}
