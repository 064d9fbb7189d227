import { Injectable } from '@nestjs/common';
import { kernelErrors, Money, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import type { Report } from '../data/report.entity.js';
import { ReportRepository } from '../data/report.repository.js';
import { faultsOfReport, type ReportContent } from '../domain/content.js';
import type { ReportAcknowledgement } from './acknowledgement.js';
import { ReportActs } from './report-acts.js';

/** Hands in a report; what was handed in before stays readable. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly acts: ReportActs,
    private readonly reports: ReportRepository,
  ) {}

  /** Throws as `ReportActs.run`, and `invalid_input` with every fault. */
  execute(
    actor: Actor,
    id: Id<'report'>,
    content: ReportContent,
    command: Command = {},
  ): Promise<ReportAcknowledgement> {
    const effect = async (report: Report, now: Date): Promise<void> => {
      const faults = faultsOfReport(content);
      if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
      const spent = Money.of(content.spent, report.currency).toString();
      Object.assign(report, { spent, submittedBy: actor.id, submittedAt: now });
      const data = await this.reports.freeze(report, content);
      report.changes.push({ type: 'report.content_frozen', data });
    };
    return this.acts.run(actor, 'submit', id, { command, input: content, effect });
  }
}
