import { criteriaCatalogue, type CriterionDescription, type CriterionName } from '#calls/domain';

/** What a criterion is about. */
export const criterionGroups = ['applicant', 'project', 'money'] as const;

const groupOf: Readonly<Record<CriterionName, (typeof criterionGroups)[number]>> = {
  applicant_kind: 'applicant',
  registered_by: 'applicant',
  registered_for: 'applicant',
  direct_assistance_for: 'applicant',
  registered_where_implementing: 'applicant',
  own_bank_account: 'applicant',
  psea_measures: 'applicant',
  not_an_intermediary: 'applicant',
  declaration: 'applicant',
  unpp_partner_id: 'applicant',
  audited_statements: 'applicant',
  cross_border_support: 'project',
  effective_remedies: 'project',
  duration: 'project',
  countries_within: 'project',
  documents: 'project',
  no_overlapping_award: 'project',
  reports_up_to_date: 'project',
  yearly_cap: 'money',
  total_between: 'money',
  share_of_budget_at_most: 'money',
  multiple_of_annual_budget_at_most: 'money',
};

/** The criteria of the catalogue that are not chosen yet, by what they are about. */
export const criteriaToAdd = (chosen: readonly string[]) =>
  criterionGroups
    .map((group) => ({
      group,
      criteria: criteriaCatalogue.filter(
        ({ criterion }) => groupOf[criterion] === group && !chosen.includes(criterion),
      ),
    }))
    .filter(({ criteria }) => criteria.length > 0);

/** The row of the catalogue, if there is one of that name. */
export const describedCriterion = (name: string | undefined): CriterionDescription | undefined =>
  criteriaCatalogue.find(({ criterion }) => criterion === name);
