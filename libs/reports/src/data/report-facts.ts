import { Injectable } from '@nestjs/common';
import { AwardsReader } from '#awards';
import { UnitOfWork } from '#platform';
import type { ReportFacts } from '../domain/report.machine.js';
import type { Report } from './report.entity.js';

/** The acts on a report that take two persons, as proposals name them. */
export const twoPersonActs = { waive: 'report.waive', reopen: 'report.reopen' } as const;
/** One of these acts. */
export type TwoPersonAct = keyof typeof twoPersonActs;

/** Gathers what the events of a report are judged on. */
@Injectable()
export class ReportFactsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly awards: AwardsReader,
  ) {}

  /** Facts of a report that is held, or, for what may be done next, was just read. */
  async of(report: Report): Promise<ReportFacts> {
    const proposals = await this.work.query<{ act: string; by: string }>(
      `select act, proposed_by as by from proposal where kind = 'report' and thing_id = $1 and state = 'open'`,
      [report.id],
    );
    const proposerOf = (act: TwoPersonAct) => proposals.find((open) => open.act === twoPersonActs[act])?.by ?? null;
    return {
      actorId: this.work.actor.id,
      submittedBy: report.submittedBy,
      waiverProposedBy: proposerOf('waive'),
      reopeningProposedBy: proposerOf('reopen'),
      awardState: (await this.awards.row(this.work.actor, report.awardId)).state,
    };
  }
}
