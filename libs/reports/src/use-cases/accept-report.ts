import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { Report } from '../data/report.entity.js';
import type { ReportAcknowledgement } from './acknowledgement.js';
import { ReportActs } from './report-acts.js';

/** Accepts a report: the next instalment no longer waits for it. */
@Injectable()
export class AcceptReport {
  constructor(private readonly acts: ReportActs) {}

  /** Throws as `ReportActs.run`. */
  execute(actor: Actor, id: Id<'report'>, command: Command = {}): Promise<ReportAcknowledgement> {
    const effect = (report: Report, now: Date) => void Object.assign(report, { acceptedBy: actor.id, acceptedAt: now });
    return this.acts.run(actor, 'accept', id, { command, effect });
  }
}
