import { errorCatalogue } from '#kernel';

/** The ways in which something about an award is refused. */
export const awardErrors = errorCatalogue({
  'award.cannot_propose': 'refused',
  'award.cannot_approve': 'refused',
  'award.cannot_agree': 'refused',
  'award.cannot_start': 'refused',
  'award.cannot_suspend': 'refused',
  'award.cannot_resume': 'refused',
  'award.cannot_terminate': 'refused',
  'award.cannot_close': 'refused',
  'award.cannot_reopen': 'refused',
  'award.cannot_decline': 'refused',
  'award.cannot_lapse': 'refused',
  'award.cannot_rescind': 'refused',
  'award.cannot_revise_budget': 'refused',
  'award.cannot_agree_budget': 'refused',
  'award.cannot_sign': 'refused',
  'award.already_proposed': 'conflict',
  'award.years_do_not_add_up': 'refused',
  'award.over_yearly_cap': 'refused',
  'award.more_than_requested': 'refused',
  'award.approved_by_another_person': 'refused',
  'award.budget_takes_two_persons': 'refused',
  'award.already_signed': 'conflict',
  'award.signed_by_another_person': 'refused',
});

/** What the constraints of the tables of awards mean to people. */
export const awardConstraints = {
  award_once_for_an_application: { kind: 'conflict', code: 'award.already_proposed' },
  award_not_more_than_requested: { kind: 'refused', code: 'award.more_than_requested' },
  award_approved_by_another_person: { kind: 'refused', code: 'award.approved_by_another_person' },
  award_year_within_cap: { kind: 'refused', code: 'award.over_yearly_cap' },
  award_years_add_up: { kind: 'refused', code: 'award.years_do_not_add_up' },
  budget_revision_takes_two_persons: { kind: 'refused', code: 'award.budget_takes_two_persons' },
  signature_once_a_side: { kind: 'conflict', code: 'award.already_signed' },
  signature_by_two_persons: { kind: 'refused', code: 'award.signed_by_another_person' },
  signature_for_the_fund_by_another_person: { kind: 'refused', code: 'award.signed_by_another_person' },
} as const;
