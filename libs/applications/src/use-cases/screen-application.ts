import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { screen, type Finding, type Outcome } from '#calls/domain';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { ApplicationRepository } from '../data/application.repository.js';
import { ScreeningRecord } from '../data/screening.entity.js';
import { Screenings } from '../data/screenings.js';
import { Standings } from '../data/standings.js';
import { Submissions } from '../data/submissions.js';
import { applicationErrors } from '../domain/application.errors.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** What screening answers. */
export interface Screened extends ApplicationAcknowledgement {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** Judges the submission that counts by the terms it was made under, and keeps what each criterion said. */
@Injectable()
export class ScreenApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly calls: CallsReader,
    private readonly applications: ApplicationRepository,
    private readonly submissions: Submissions,
    private readonly standings: Standings,
    private readonly screenings: Screenings,
  ) {}

  /** May be done again: the latest counts. Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_screen`. */
  execute(actor: Actor, id: Id<'application'>, command: Command = {}): Promise<Screened> {
    return this.once.run(actor, 'screen-application', command, { id }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      permit(applicationPolicy, 'screen', actor, application);
      const submission = await this.submissions.current(application);
      if (submission === null || application.state === 'withdrawn')
        throw applicationErrors.error('application.cannot_screen', [
          reason('application.cannot_screen', { state: application.state }),
        ]);
      const now = await this.work.now();
      const facts = { ...submission.facts, ...(await this.standings.of(application.organisationId)) };
      const { judged } = await this.calls.terms(actor, application.termsId);
      const { outcome, findings } = screen(judged, facts);
      const { termsId } = application;
      const record = {
        applicationId: id,
        submissionId: submission.id,
        termsId,
        outcome,
        findings,
        facts,
        screenedBy: actor.id,
        at: now,
      };
      await this.screenings.addScreening(Object.assign(new ScreeningRecord(), record));
      application.changes.push({ type: 'application.screened', data: { submissionId: submission.id, outcome } });
      return { ...acknowledge(await this.applications.save(application)), outcome, findings };
    });
  }
}
