import { amountAsTyped, kernelErrors, LocalDate, Money, type Fault } from '#kernel';

/** What is written down about money that a donor gave. */
export interface Gift {
  /** Left out when the donor wants no name. */
  readonly donor?: string | undefined;
  readonly amount: string;
  readonly currency: string;
  /** The day on which the bank had it. */
  readonly receivedOn: string;
}

/** The gift's money; throws `invalid_input` with every fault: `today` is the fund's day. */
export const moneyOfGift = (gift: Gift, today: LocalDate): Money => {
  const receivedOn = LocalDate.parse(gift.receivedOn);
  const faults: Fault[] = [
    ...(gift.donor?.trim() === '' ? [{ pointer: '/donor', code: 'funds.donor_blank' }] : []),
    ...(isPositive(gift.amount) ? [] : [{ pointer: '/amount', code: 'funds.amount_not_positive' }]),
    ...(/^[A-Z]{3}$/.test(gift.currency) ? [] : [{ pointer: '/currency', code: 'funds.currency_form' }]),
    ...(receivedOn === undefined ? [{ pointer: '/receivedOn', code: 'funds.no_such_day' }] : []),
    ...(receivedOn?.isAfter(today) ? [{ pointer: '/receivedOn', code: 'funds.received_in_the_future' }] : []),
  ];
  if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
  return Money.of(gift.amount, gift.currency);
};

/** Whether a text is an amount above zero with at most two decimals. */
export const isPositive = (amount: string): boolean => amountAsTyped.test(amount) && /[1-9]/.test(amount);
