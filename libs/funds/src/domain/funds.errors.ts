import { errorCatalogue } from '#kernel';

/** The ways in which something about the fund's money is refused. */
export const fundsErrors = errorCatalogue({
  'funds.not_enough': 'refused',
  'funds.not_balanced': 'refused',
  'funds.awards_overlap': 'refused',
});

/** What the constraints of the tables of funds mean to people. */
export const fundsConstraints = {
  ledger_no_overdraft: { kind: 'refused', code: 'funds.not_enough' },
  ledger_balanced: { kind: 'refused', code: 'funds.not_balanced' },
  one_award_at_a_time: { kind: 'refused', code: 'funds.awards_overlap' },
} as const;
