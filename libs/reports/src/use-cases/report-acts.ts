import { Injectable } from '@nestjs/common';
import { GrantRegister } from '#funds';
import { fundDay } from '#funds/domain';
import type { Actor, Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { ReportFactsReader } from '../data/report-facts.js';
import type { Report } from '../data/report.entity.js';
import { ReportRepository } from '../data/report.repository.js';
import { reportLifecycle } from '../domain/report.lifecycle.js';
import type { ReportEvent, ReportState } from '../domain/report.machine.js';
import { acknowledge, type ReportAcknowledgement } from './acknowledgement.js';

/** What an act brings besides its name. */
export interface ReportAct {
  readonly why?: string | undefined;
  readonly command: Command;
  /** What the act was called with, besides the id and why. */
  readonly input?: unknown;
  /** What else the act does, in the same commit, once the machine has allowed it. */
  readonly effect?: (report: Report, now: Date) => Promise<void> | void;
}

/** What the use-cases of a report's events share: hold the report, judge, change its state, tell the register, write. */
@Injectable()
export class ReportActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly reports: ReportRepository,
    private readonly facts: ReportFactsReader,
    private readonly register: GrantRegister,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `report.cannot_<event>` with every reason. */
  run(actor: Actor, event: ReportEvent, id: Id<'report'>, act: ReportAct): Promise<ReportAcknowledgement> {
    const { why, command, input, effect } = act;
    return this.once.run(actor, `${event}-report`, command, { id, why, input }, async () => {
      const report = await this.reports.lock(id, command.expectedVersion);
      return this.advance(report, event, why, effect);
    });
  }

  /** The same for a report that is held already, inside a unit of work. */
  async advance(
    report: Report,
    event: ReportEvent,
    why?: string,
    effect?: ReportAct['effect'],
  ): Promise<ReportAcknowledgement> {
    const facts = await this.facts.of(report);
    const { awardId, organisationId, kind, year, dueOn } = report;
    reportLifecycle.advance(report, event, {
      actor: this.work.actor,
      facts,
      why,
      data: { awardId, organisationId, kind, year, dueOn },
    });
    const now = await this.work.now();
    await effect?.(report, now);
    await this.inRegister[report.state](report, fundDay(now).toString());
    return acknowledge(await this.reports.save(report));
  }

  /** What each state means to those who ask whether an organisation is up to date. */
  private readonly inRegister: Record<ReportState, (report: Report, today: string) => Promise<void>> = {
    expected: (report) => this.register.reportExpected({ ...report, reportId: report.id }),
    returned: (report) => this.register.reportExpected({ ...report, reportId: report.id }),
    submitted: ({ id }, today) => this.register.reportDelivered(id, today),
    accepted: ({ id }, today) => this.register.reportSettled(id, today),
    waived: ({ id }, today) => this.register.reportSettled(id, today),
  };
}
