import { Injectable } from '@nestjs/common';
import { AwardsReader, type HeldAward } from '#awards';
import { CallsReader } from '#calls';
import { Holds } from '#diligence';
import { Money } from '#kernel';
import { UnitOfWork } from '#platform';
import { ReportsReader } from '#reports';
import type { DisbursementFacts } from '../domain/disbursement.machine.js';
import type { Disbursement } from './disbursement.entity.js';

/** Gathers what the events of an instalment are judged on. */
@Injectable()
export class DisbursementFactsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly awards: AwardsReader,
    private readonly calls: CallsReader,
    private readonly holds: Holds,
    private readonly reports: ReportsReader,
  ) {}

  /** Facts of an instalment whose award is held; or, for what may be done next, what the award's page says. */
  async of(disbursement: Disbursement, award: HeldAward): Promise<DisbursementFacts> {
    const { actor } = this.work;
    const { awardId, organisationId, requestedBy, verifiedBy, year } = disbursement;
    const { applicationId } = await this.awards.row(actor, awardId);
    const standing = await this.reports.standing(actor, awardId);
    const before = standing.find((report) => report.kind === 'progress' && report.year === year - 1);
    return {
      ...{ actorId: actor.id, requestedBy, verifiedBy, year },
      awardState: award.state,
      agreementSigned: award.signed,
      reportBefore: before?.state ?? null,
      terms: (await this.calls.terms(actor, disbursement.termsId)).judged,
      yearTotals: await this.yearTotals(disbursement),
      holds: await this.holds.reasonsAgainst([organisationId, applicationId, awardId]),
    };
  }

  /** What was paid in each project year and what is on its way, with this instalment if it is neither yet. */
  private async yearTotals({ awardId, year, state, amount, currency }: Disbursement): Promise<Money[]> {
    const rows = await this.work.query<{ year: number; total: string }>(
      `select y.year, coalesce(p.paid + p.underway, 0) as total from award_year y
       left join paid_in_year p on p.award_id = y.award_id and p.year = y.year where y.award_id = $1 order by y.year`,
      [awardId],
    );
    const counts = ['instructed', 'paid', 'returned'].includes(state);
    const own = counts ? Money.zero(currency) : Money.of(amount, currency);
    return rows.map((row) => {
      const total = Money.of(row.total, currency);
      return row.year === year ? total.plus(own) : total;
    });
  }
}
