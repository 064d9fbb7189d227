import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, Proposals, type Command } from '#platform';
import { twoPersonActs, type TwoPersonAct } from '../data/report-facts.js';
import type { Report } from '../data/report.entity.js';
import { ReportRepository } from '../data/report.repository.js';
import { reportErrors } from '../domain/report.errors.js';
import { reportPolicy } from '../domain/report.policy.js';
import type { ReportAcknowledgement } from './acknowledgement.js';
import { ReportActs } from './report-acts.js';

/** What waiving and reopening share: they carry out what another person has proposed, for the reason given there. */
@Injectable()
export class DecideReportAct {
  constructor(
    private readonly once: Once,
    private readonly acts: ReportActs,
    private readonly reports: ReportRepository,
    private readonly proposals: Proposals,
  ) {}

  /** Locks: report, proposal. Throws as `ReportActs.run`. */
  run(
    actor: Actor,
    act: TwoPersonAct,
    id: Id<'report'>,
    command: Command,
    change: (report: Report, proposalId: Id<'proposal'>) => Promise<void> | void,
  ): Promise<ReportAcknowledgement> {
    return this.once.run(actor, `${act}-report`, command, { id }, async () => {
      const report = await this.reports.lock(id, command.expectedVersion);
      permit(reportPolicy, act, actor, report);
      const proposal = await this.proposals.open(twoPersonActs[act], id);
      if (proposal === undefined) throw reportErrors.error(`report.cannot_${act}`, [reason('report.needs_a_proposal')]);
      return this.acts.advance(report, act, proposal.why, async () => {
        await this.proposals.decide(proposal, 'approve');
        await change(report, proposal.id);
      });
    });
  }
}
