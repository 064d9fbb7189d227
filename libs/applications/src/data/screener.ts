import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { screen } from '#calls/domain';
import { UnitOfWork } from '#platform';
import type { Application } from './application.entity.js';
import { ScreeningRecord } from './screening.entity.js';
import { Screenings } from './screenings.js';
import { Standings } from './standings.js';
import { Submissions } from './submissions.js';

/** Judges submissions by terms and keeps what each criterion said. */
@Injectable()
export class Screener {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly submissions: Submissions,
    private readonly standings: Standings,
    private readonly screenings: Screenings,
  ) {}

  /** Screens the submission that counts of a held application by the application's terms; null before the first. */
  async screen(application: Application): Promise<ScreeningRecord | null> {
    const { id: applicationId, organisationId, termsId } = application;
    const submission = await this.submissions.current(application);
    if (submission === null) return null;
    const { actor } = this.work;
    const at = await this.work.now();
    const facts = { ...submission.facts, ...(await this.standings.of(organisationId)) };
    const { judged } = await this.calls.terms(actor, termsId);
    const { outcome, findings } = screen(judged, facts);
    const said = { applicationId, submissionId: submission.id, termsId, outcome, findings, facts };
    const record = Object.assign(new ScreeningRecord(), { ...said, screenedBy: actor.id, at });
    await this.screenings.addScreening(record);
    application.changes.push({ type: 'application.screened', data: { submissionId: submission.id, outcome } });
    return record;
  }
}
