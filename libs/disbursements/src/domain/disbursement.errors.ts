import { errorCatalogue } from '#kernel';

/** The ways in which something about an instalment is refused. */
export const disbursementErrors = errorCatalogue({
  'disbursement.cannot_schedule': 'refused',
  'disbursement.cannot_request': 'refused',
  'disbursement.cannot_verify': 'refused',
  'disbursement.cannot_authorise': 'refused',
  'disbursement.cannot_instruct': 'refused',
  'disbursement.cannot_pay': 'refused',
  'disbursement.cannot_return': 'refused',
  'disbursement.cannot_fail': 'refused',
  'disbursement.cannot_return_funds': 'refused',
  'disbursement.cannot_cancel': 'refused',
  'disbursement.cannot_close': 'refused',
  'disbursement.number_taken': 'conflict',
  'disbursement.bank_reference_taken': 'conflict',
  'disbursement.over_yearly_cap': 'refused',
  'disbursement.takes_another_person': 'refused',
});

/** What the constraints of the tables of disbursements mean to people. */
export const disbursementConstraints = {
  disbursement_number_once: { kind: 'conflict', code: 'disbursement.number_taken' },
  bank_reference_once: { kind: 'conflict', code: 'disbursement.bank_reference_taken' },
  paid_within_yearly_cap: { kind: 'refused', code: 'disbursement.over_yearly_cap' },
  disbursement_verified_by_another_person: { kind: 'refused', code: 'disbursement.takes_another_person' },
  disbursement_authorised_by_another_person: { kind: 'refused', code: 'disbursement.takes_another_person' },
} as const;
