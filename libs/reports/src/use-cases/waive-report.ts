import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { ReportAcknowledgement } from './acknowledgement.js';
import { DecideReportAct } from './decide-report-act.js';

/** Waives a report, as another person has proposed. */
@Injectable()
export class WaiveReport {
  constructor(private readonly decide: DecideReportAct) {}

  /** Throws as `DecideReportAct.run`. */
  execute(actor: Actor, id: Id<'report'>, command: Command = {}): Promise<ReportAcknowledgement> {
    return this.decide.run(actor, 'waive', id, command, (report, waiverId) => void (report.waiverId = waiverId));
  }
}
