import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { ReportAcknowledgement } from './acknowledgement.js';
import { ReportActs } from './report-acts.js';

/** Gives a report back with what is to be mended; it is owed again. */
@Injectable()
export class ReturnReport {
  constructor(private readonly acts: ReportActs) {}

  /** Throws as `ReportActs.run`. */
  execute(actor: Actor, id: Id<'report'>, why: string, command: Command = {}): Promise<ReportAcknowledgement> {
    return this.acts.run(actor, 'return', id, { why, command });
  }
}
