import { Injectable } from '@nestjs/common';
import { ApplicationsReader } from '#applications';
import { CallsReader } from '#calls';
import { Holds } from '#diligence';
import { GrantRegister } from '#funds';
import { fundDay } from '#funds/domain';
import { LocalDate, Money, Period } from '#kernel';
import { UnitOfWork } from '#platform';
import type { AwardFacts } from '../domain/award.machine.js';
import { exclusive } from '../domain/year-plan.js';
import { AgreementRepository } from './agreement.repository.js';
import type { Award } from './award.entity.js';
import { BudgetRepository } from './budget.repository.js';

/** Gathers what the events of an award are judged on. */
@Injectable()
export class AwardFactsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsReader,
    private readonly calls: CallsReader,
    private readonly register: GrantRegister,
    private readonly holds: Holds,
    private readonly budgets: BudgetRepository,
    private readonly agreements: AgreementRepository,
  ) {}

  /** Facts of an award whose row is held, or, for what may be done next, was just read. */
  async of(award: Award): Promise<AwardFacts> {
    const signed = await this.agreements.signed(await this.agreements.latest(award));
    return {
      actorId: this.work.actor.id,
      proposedBy: award.proposedBy,
      suspendedBy: award.suspendedBy,
      closedBy: award.closedBy,
      startsOn: award.startsOn,
      holds: await this.holds.reasonsAgainst([award.organisationId, award.applicationId, award.id]),
      overlaps: await this.overlaps(award),
      outcomeReleased: await this.outcomeReleased(award),
      budgetIsOpen: await this.budgetIsOpen(award),
      signedByGrantee: signed.includes('grantee'),
      signedForFund: signed.includes('fund'),
      openReports: await this.register.openReports(award.id),
      today: fundDay(await this.work.now()).toString(),
    };
  }

  /** Whether the terms of an award allow no other at the same time. */
  async isExclusive(award: Award): Promise<boolean> {
    return exclusive((await this.calls.terms(this.work.actor, award.termsId)).judged);
  }

  private async overlaps(award: Award): Promise<string[]> {
    if (!(await this.isExclusive(award))) return [];
    const own = Period.ofMonths(LocalDate.of(award.startsOn), award.months);
    return (await this.register.otherAwards(award.organisationId, award.id))
      .filter(({ startsOn, endsOn }) => own.shares(Period.between(LocalDate.of(startsOn), LocalDate.of(endsOn))))
      .map(({ startsOn }) => startsOn);
  }

  private async budgetIsOpen(award: Award): Promise<boolean> {
    const latest = await this.budgets.latest(award);
    const wasCut = Money.of(award.requested, award.currency).exceeds(Money.of(award.amount, award.currency));
    return latest === undefined ? wasCut : latest.agreedAt === null;
  }

  private async outcomeReleased(award: Award): Promise<boolean> {
    const { releasedOutcome } = await this.applications.row(this.work.actor, award.applicationId);
    return releasedOutcome === 'selected' || releasedOutcome === 'awarded';
  }
}
