import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, type Id } from '#kernel';
import { canonicalJson, Store, UnitOfWork } from '#platform';
import type { ReportContent } from '../domain/content.js';
import { Report } from './report.entity.js';

/** The write side of reports. */
@Injectable()
export class ReportRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Holds a report until the commit. Throws `not_found` or `stale_version`. */
  lock(id: Id<'report'>, expectedVersion?: number): Promise<Report> {
    return this.store.lock(Report, id, expectedVersion);
  }

  /** Reads a report without holding it. Throws `not_found`. */
  find(id: Id<'report'>): Promise<Report> {
    return this.store.find(Report, id);
  }

  /** Writes a new report. */
  add(report: Report): Promise<Report> {
    return this.store.add(Report, 'report', report);
  }

  /** Writes a changed report. */
  save(report: Report): Promise<Report> {
    return this.store.save(Report, 'report', report);
  }

  /** Freezes what the person of the open unit of work hands in; the report is held. Gives its number and hash. */
  async freeze(report: Report, content: ReportContent): Promise<{ number: number; sha256: string }> {
    const text = canonicalJson(content);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const [row] = await this.work.query<{ number: number }>(
      `insert into report_submission (id, report_id, number, content, sha256, submitted_by, submitted_at)
       select $1, $2, (select count(*) + 1 from report_submission where report_id = $2), $3::jsonb, $4, $5, $6 returning number`,
      [newId(), report.id, text, sha256, report.submittedBy, report.submittedAt],
    );
    return { number: row!.number, sha256 };
  }
}
