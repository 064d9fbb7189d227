import { Injectable } from '@nestjs/common';
import { AwardsReader, HeldAwards, type AwardRow } from '#awards';
import { isPositive } from '#funds/domain';
import { kernelErrors, Money, permit, reason, type Actor, type Fault, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { Disbursement } from '../data/disbursement.entity.js';
import { DisbursementRepository } from '../data/disbursement.repository.js';
import { disbursementErrors } from '../domain/disbursement.errors.js';
import { disbursementPolicy } from '../domain/disbursement.policy.js';

/** One instalment as it is planned; the amount in the award's currency. */
export interface InstalmentInput {
  /** Project year, from 1. */
  readonly year: number;
  readonly amount: string;
}

/**
 * Plans the instalments of an award: one for each project year unless told otherwise. More may be added later, in place of
 * what was cancelled. All together never exceed the award; the yearly cap is held where money moves.
 */
@Injectable()
export class ScheduleInstalments {
  constructor(
    private readonly once: Once,
    private readonly awards: AwardsReader,
    private readonly held: HeldAwards,
    private readonly disbursements: DisbursementRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input`, `disbursement.cannot_schedule`. */
  execute(
    actor: Actor,
    awardId: Id<'award'>,
    plan?: readonly InstalmentInput[],
    command: Command = {},
  ): Promise<{ instalments: Id<'disbursement'>[] }> {
    return this.once.run(actor, 'schedule-instalments', command, { awardId, plan }, async () => {
      const award = await this.awards.row(actor, awardId);
      permit(disbursementPolicy, 'schedule', actor, award);
      const earlier = await this.disbursements.lockAll(awardId);
      const { state } = await this.held.hold(awardId);
      const years = await this.awards.years(actor, awardId);
      const planned = plan ?? (earlier.length === 0 ? years.filter(({ amount }) => isPositive(amount)) : []);
      checkPlan(planned, years.length);
      this.refuse(state, award, earlier, planned);
      const instalments: Id<'disbursement'>[] = [];
      for (const [i, instalment] of planned.entries())
        instalments.push(await this.add(award, instalment, earlier.length + i + 1));
      return { instalments };
    });
  }

  private refuse(
    state: string,
    { amount, currency }: AwardRow,
    earlier: readonly Disbursement[],
    planned: readonly InstalmentInput[],
  ): void {
    const live = earlier.filter((disbursement) => disbursement.state !== 'cancelled');
    const total = Money.sum(
      [...live, ...planned].map((one) => Money.of(one.amount, currency)),
      currency,
    );
    const excess = total.minus(Money.of(amount, currency));
    const reasons = [
      ...(state === 'active' ? [] : [reason('disbursement.award_is_not_active', { state })]),
      ...(planned.length > 0 ? [] : [reason('disbursement.nothing_to_schedule')]),
      ...(excess.minor <= 0n ? [] : [reason('disbursement.over_award', { excess: `${excess}` })]),
    ];
    if (reasons.length > 0) throw disbursementErrors.error('disbursement.cannot_schedule', reasons);
  }

  private async add(award: AwardRow, { year, amount }: InstalmentInput, number: number): Promise<Id<'disbursement'>> {
    const { id: awardId, organisationId, termsId, currency } = award;
    const money = Money.of(amount, currency).toString();
    const disbursement = Object.assign(new Disbursement(), {
      ...{ awardId, organisationId, termsId, currency, year, number },
      amount: money,
    });
    const data = { awardId, organisationId, year, number, amount: money, currency };
    disbursement.changes.push({ type: 'disbursement.scheduled', to: disbursement.state, data });
    return (await this.disbursements.add(disbursement)).id;
  }
}

const checkPlan = (plan: readonly InstalmentInput[], years: number): void => {
  const faults: Fault[] = plan.flatMap(({ year, amount }, i) => [
    ...(Number.isInteger(year) && year >= 1 && year <= years
      ? []
      : [{ pointer: `/instalments/${i}/year`, ...reason('disbursement.no_such_year', { years }) }]),
    ...(isPositive(amount) ? [] : [{ pointer: `/instalments/${i}/amount`, code: 'disbursement.amount_not_positive' }]),
  ]);
  if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
};
