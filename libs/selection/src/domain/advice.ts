import { amountAsTyped, Money, reason, type Fault, type Reason } from '#kernel';

/** What the Board may say about an application. */
export const advices = ['fund', 'reserve', 'pass_over'] as const;
/** One of the advices. */
export type Advice = (typeof advices)[number];

/** What is said about one application. `amount`: with two decimals, in the envelope's currency, and only with `fund`. */
export interface Advised {
  readonly applicationId: string;
  readonly advice: Advice;
  readonly amount: string | null;
}

/** The same as it is typed: without an amount, an application is funded as requested. */
export interface AdviceInput extends Omit<Advised, 'amount'> {
  readonly amount?: string | null;
}

/** An application that waits for advice, and what it asks for. */
export interface ToAdvise {
  readonly id: string;
  readonly requested: string;
}

/** Fills in the requested amount where none was typed. */
export const advisedOn = (input: readonly AdviceInput[], asked: readonly ToAdvise[]): Advised[] => {
  const requested = new Map(asked.map((application) => [application.id, application.requested]));
  return input.map(({ applicationId, advice, amount }) => ({
    applicationId,
    advice,
    amount: advice === 'fund' ? (amount ?? requested.get(applicationId) ?? null) : (amount ?? null),
  }));
};

/** What is wrong with advice as it was sent. The Board may cut an amount, never raise it. Pointers: `/<list>/2/amount`. */
export const faultsOfAdvice = (
  list: string,
  advised: readonly Advised[],
  asked: readonly ToAdvise[],
  currency: string,
): Fault[] => {
  const requested = new Map(asked.map((application) => [application.id, application.requested]));
  const seen = new Set<string>();
  return advised.flatMap(({ applicationId, advice, amount }, index) => {
    const most = requested.get(applicationId);
    const at = `/${list}/${index}`;
    if (most === undefined) return [{ pointer: `${at}/applicationId`, ...reason('selection.not_to_be_advised') }];
    if (seen.has(applicationId)) return [{ pointer: `${at}/applicationId`, ...reason('selection.advised_twice') }];
    seen.add(applicationId);
    return faultsOfAmount(advice, amount, Money.of(most, currency), `${at}/amount`);
  });
};

/** What funding as advised costs. */
export const costOf = (advised: readonly Advised[], currency: string): Money =>
  Money.sum(
    advised.filter(({ advice }) => advice === 'fund').map(({ amount }) => Money.of(amount!, currency)),
    currency,
  );

/** Nothing, when what is left of the envelope covers the advice; to the cent. */
export const envelopeCovers = (advised: readonly Advised[], room: Money): Reason | undefined => {
  const excess = costOf(advised, room.currency).minus(room);
  return excess.minor <= 0n
    ? undefined
    : reason('selection.over_envelope', { excess: excess.toString(), currency: room.currency });
};

function faultsOfAmount(advice: Advice, amount: string | null, requested: Money, pointer: string): Fault[] {
  if (advice !== 'fund') return amount === null ? [] : [{ pointer, ...reason('selection.amount_without_funding') }];
  if (amount === null || !amountAsTyped.test(amount)) return [{ pointer, ...reason('selection.amount_form') }];
  const given = Money.of(amount, requested.currency);
  if (given.isZero()) return [{ pointer, ...reason('selection.amount_form') }];
  return given.exceeds(requested)
    ? [{ pointer, ...reason('selection.amount_over_request', { requested: requested.toString() }) }]
    : [];
}
