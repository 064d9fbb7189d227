import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ApplicationRepository } from '../data/application.repository.js';
import { applicationErrors } from '../domain/application.errors.js';
import { isOutcome } from '../domain/application.label.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** Tells the applicant where the application stands: from now on its label, actions and history say so. Called by selection. */
@Injectable()
export class ReleaseOutcome {
  constructor(
    private readonly once: Once,
    private readonly applications: ApplicationRepository,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_tell_outcome` where there is none yet. */
  execute(actor: Actor, id: Id<'application'>, command: Command = {}): Promise<ApplicationAcknowledgement> {
    return this.once.run(actor, 'release-outcome', command, { id }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      permit(applicationPolicy, 'tell_outcome', actor, application);
      const { state } = application;
      if (!isOutcome(state))
        throw applicationErrors.error('application.cannot_tell_outcome', [
          reason('application.has_no_outcome', { state }),
        ]);
      application.releasedOutcome = state;
      application.changes.push({ type: 'application.outcome_told', data: { outcome: state } });
      return acknowledge(await this.applications.save(application));
    });
  }
}
