/** Words of the context `funds`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const funds = {
  'funds.not_enough': 'There is not enough money.',
  'funds.short_of':
    '{wanted:amount} {currency} is wanted from {account:funds.account.*}; {left:amount} {currency} is left there.',
  'funds.not_balanced': 'The books would no longer balance.',
  'funds.awards_overlap': 'The organisation holds another award at the same time.',
  'funds.donor_blank': 'Give the donor’s name, or leave it out when the donor wants no name.',
  'funds.amount_not_positive': 'Give an amount above zero with at most two decimals.',
  'funds.currency_form': 'Give the currency as three capital letters.',
  'funds.no_such_day': 'Give a day of the calendar as YYYY-MM-DD.',
  'funds.received_in_the_future': 'The day on which the money arrived cannot lie in the future.',
  'funds.account.contributions': 'contributions',
  'funds.account.available': 'the fund’s available money',
  'funds.account.envelope': 'the window’s envelope',
  'funds.account.outstanding': 'what is outstanding of the award',
  'funds.account.paid': 'what was paid of the award',
  'contribution.recorded': 'Contribution recorded',
} as const;
