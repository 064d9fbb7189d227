import { Injectable } from '@nestjs/common';
import { AwardsReader, type AwardRow } from '#awards';
import { CallsReader } from '#calls';
import { GrantRegister } from '#funds';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { Report } from '../data/report.entity.js';
import { ReportRepository } from '../data/report.repository.js';
import { reportErrors } from '../domain/report.errors.js';
import { reportPolicy } from '../domain/report.policy.js';
import { reportsOwed, type PlannedReport } from '../domain/schedule.js';

/** Writes down which reports an active award owes, and enters them in the register. */
@Injectable()
export class ExpectReports {
  constructor(
    private readonly once: Once,
    private readonly awards: AwardsReader,
    private readonly calls: CallsReader,
    private readonly reports: ReportRepository,
    private readonly register: GrantRegister,
  ) {}

  /** Throws `not_found`, `not_permitted`, `report.cannot_expect`, `report.already_expected`. */
  execute(actor: Actor, awardId: Id<'award'>, command: Command = {}): Promise<{ reports: Id<'report'>[] }> {
    return this.once.run(actor, 'expect-reports', command, { awardId }, async () => {
      const award = await this.awards.row(actor, awardId);
      permit(reportPolicy, 'expect', actor, award);
      if (award.state !== 'active')
        throw reportErrors.error('report.cannot_expect', [
          reason('report.award_is_not_active', { state: award.state }),
        ]);
      const { settings } = await this.calls.terms(actor, award.termsId);
      const reports: Id<'report'>[] = [];
      for (const planned of reportsOwed(award.startsOn, award.months, settings.reportDueDays))
        reports.push(await this.expect(award, planned));
      return { reports };
    });
  }

  private async expect(award: AwardRow, planned: PlannedReport): Promise<Id<'report'>> {
    const { id: awardId, organisationId, currency } = award;
    const report = Object.assign(new Report(), { ...planned, awardId, organisationId, currency });
    report.changes.push({ type: 'report.expected', to: report.state, data: { awardId, organisationId, ...planned } });
    await this.reports.add(report);
    await this.register.reportExpected({ ...report, reportId: report.id });
    return report.id;
  }
}
