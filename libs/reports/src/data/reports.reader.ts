import { Injectable } from '@nestjs/common';
import type { Actor, Id, OrganisationId } from '#kernel';
import { conditionsOf, UnitOfWork } from '#platform';
import type { ReportContent } from '../domain/content.js';
import type { ReportFacts, ReportState } from '../domain/report.machine.js';
import type { ReportKind } from '../domain/schedule.js';
import { ReportFactsReader } from './report-facts.js';
import { ReportRepository } from './report.repository.js';

/** One report as lists show it. */
export interface ReportRow {
  readonly id: Id<'report'>;
  readonly awardId: Id<'award'>;
  readonly award: string;
  readonly organisationId: OrganisationId;
  readonly kind: ReportKind;
  readonly year: number;
  readonly dueOn: string;
  readonly state: ReportState;
  readonly spent: string | null;
  readonly currency: string;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly version: number;
}

/** One time that a report was handed in. */
export interface ReportSubmissionRow {
  readonly number: number;
  readonly content: ReportContent;
  readonly sha256: string;
  readonly submittedAt: Date;
}

/** Everything that a page about one report shows. */
export interface ReportPage extends ReportRow {
  /** The newest first. */
  readonly submissions: readonly ReportSubmissionRow[];
  readonly facts: ReportFacts;
}

/** Where one report of an award stands. */
export interface ReportStanding {
  readonly year: number;
  readonly kind: ReportKind;
  readonly state: ReportState;
}

/** The questions that screens and downstream contexts ask of reports. */
@Injectable()
export class ReportsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportRepository,
    private readonly facts: ReportFactsReader,
  ) {}

  /** Reports that the actor may see, the earliest due first; of one award when told. */
  list(actor: Actor, of: { awardId?: string | undefined } = {}): Promise<ReportRow[]> {
    const { where, values } = conditionsOf({ 'r.award_id = ?': of.awardId });
    const statement = `${rows} ${where} order by r.due_on, r.year, r.kind desc, r.id`;
    return this.work.read(actor, () => this.work.query<ReportRow>(statement, values));
  }

  /** One report. Throws `not_found`. */
  detail(actor: Actor, id: Id<'report'>): Promise<ReportPage> {
    return this.work.read(actor, async () => {
      const report = await this.reports.find(id);
      const [row] = await this.work.query<ReportRow>(single, [id]);
      const submissions = await this.work.query<ReportSubmissionRow>(
        `select number, content, sha256, submitted_at as "submittedAt" from report_submission
         where report_id = $1 order by number desc`,
        [id],
      );
      return { ...row!, submissions, facts: await this.facts.of(report) };
    });
  }

  /** Where an award's reports stand: what releases the next instalment. */
  standing(actor: Actor, awardId: Id<'award'>): Promise<ReportStanding[]> {
    return this.work.read(actor, () =>
      this.work.query<ReportStanding>('select year, kind, state from report where award_id = $1 order by year, kind', [
        awardId,
      ]),
    );
  }
}

const rows = `
  select r.id, r.award_id as "awardId", a.reference as award, r.organisation_id as "organisationId", r.kind, r.year,
    r.due_on as "dueOn", r.state, r.spent, r.currency, r.submitted_at as "submittedAt", r.accepted_at as "acceptedAt", r.version
  from report r join award a on a.id = r.award_id`;

const single = `${rows} where r.id = $1`;
