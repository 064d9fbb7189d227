import { Injectable } from '@nestjs/common';
import { HeldAwards } from '#awards';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { ReportAcknowledgement } from './acknowledgement.js';
import { DecideReportAct } from './decide-report-act.js';

/** Reopens an accepted report, as another person has proposed: it is owed again, and later instalments wait. */
@Injectable()
export class ReopenReport {
  constructor(
    private readonly decide: DecideReportAct,
    private readonly awards: HeldAwards,
  ) {}

  /** Throws as `DecideReportAct.run`. */
  execute(actor: Actor, id: Id<'report'>, command: Command = {}): Promise<ReportAcknowledgement> {
    return this.decide.run(actor, 'reopen', id, command, async (report) => {
      // An instalment that is being released meanwhile is either out before, or finds the report reopened.
      await this.awards.hold(report.awardId);
      Object.assign(report, { acceptedBy: null, acceptedAt: null });
    });
  }
}
