import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, Proposals, type Command } from '#platform';
import { twoPersonActs, type TwoPersonAct } from '../data/report-facts.js';
import { ReportRepository } from '../data/report.repository.js';
import { reportErrors } from '../domain/report.errors.js';
import { reportMachine } from '../domain/report.machine.js';
import { reportPolicy } from '../domain/report.policy.js';

const asPolicyAct = { waive: 'propose_waiver', reopen: 'propose_reopening' } as const;

/** Proposes to waive a report or to reopen an accepted one. Another person decides. */
@Injectable()
export class ProposeReportAct {
  constructor(
    private readonly once: Once,
    private readonly reports: ReportRepository,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `not_permitted`, `report.cannot_waive` or `report.cannot_reopen`, `proposal.already_open`. */
  execute(
    actor: Actor,
    id: Id<'report'>,
    act: TwoPersonAct,
    why: string,
    command: Command = {},
  ): Promise<{ proposalId: string }> {
    return this.once.run(actor, `propose-to-${act}-report`, command, { id, why }, async () => {
      const report = await this.reports.lock(id, command.expectedVersion);
      permit(reportPolicy, asPolicyAct[act], actor, report);
      const reasons = [
        ...(reportMachine.eventsFrom(report.state).includes(act)
          ? []
          : [reason(`report.cannot_${act}`, { state: report.state })]),
        ...(why.trim() === '' ? [reason('why_needed', { event: act })] : []),
      ];
      if (reasons.length > 0) throw reportErrors.error(`report.cannot_${act}`, reasons);
      const proposed = { act: twoPersonActs[act], kind: 'report', thingId: id, content: {}, why };
      return { proposalId: (await this.proposals.propose(proposed)).id };
    });
  }
}
