import { isPositive } from '#funds/domain';
import { LocalDate, reason, type Fault, type Money } from '#kernel';

/** What the bank has confirmed. */
export interface Payment {
  /** The day on which the bank paid. */
  readonly paidOn: string;
  /** The bank's own reference; it stands for one payment only. */
  readonly bankReference: string;
}

const longest = 100;

/** Everything that is wrong with a payment as it was typed; `today` is the fund's day. */
export const faultsOfPayment = ({ paidOn, bankReference }: Payment, today: LocalDate): Fault[] => {
  const day = LocalDate.parse(paidOn);
  return [
    ...(day === undefined ? [{ pointer: '/paidOn', code: 'disbursement.no_such_day' }] : []),
    ...(day?.isAfter(today) ? [{ pointer: '/paidOn', code: 'disbursement.paid_in_the_future' }] : []),
    ...(bankReference.trim() === ''
      ? [{ pointer: '/bankReference', code: 'disbursement.bank_reference_missing' }]
      : []),
    ...(bankReference.length > longest
      ? [{ pointer: '/bankReference', ...reason('disbursement.bank_reference_too_long', { longest }) }]
      : []),
  ];
};

/** What is wrong with money that came back. Give the payment's amount. */
export const faultsOfReturn = (amount: string, paid: Money, parse: (amount: string) => Money): Fault[] => {
  if (!isPositive(amount)) return [{ pointer: '/amount', code: 'disbursement.amount_not_positive' }];
  return parse(amount).exceeds(paid)
    ? [{ pointer: '/amount', ...reason('disbursement.more_than_was_paid', { paid: `${paid}` }) }]
    : [];
};
