import { criteriaCatalogue, type CallRules } from '#calls/domain';
import { isProfileNeed, type ProfileNeed } from '#identity/domain';

/** What the terms of a window read of the profile: the facts of the applicant that its criteria name. */
export const needsOf = ({ terms }: Pick<CallRules, 'terms'>): ProfileNeed[] => {
  const chosen = terms.criteria.map(({ criterion }) => criterion);
  const reads = criteriaCatalogue.filter(({ criterion }) => chosen.includes(criterion)).flatMap((row) => row.reads);
  const facts = reads.map((fact) => fact.replace(/^applicant\./, ''));
  return [...new Set(facts)].filter(isProfileNeed);
};
