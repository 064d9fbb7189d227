import { Injectable } from '@nestjs/common';
import { Doors } from '#calls';
import type { Finding, Outcome } from '#calls/domain';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ApplicationRepository } from '../data/application.repository.js';
import { Screener } from '../data/screener.js';
import { applicationErrors } from '../domain/application.errors.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** What screening answers. */
export interface Screened extends ApplicationAcknowledgement {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** Judges the submission that counts by the terms it was made under, and keeps what each criterion said. A closed door stays closed from then on. */
@Injectable()
export class ScreenApplication {
  constructor(
    private readonly once: Once,
    private readonly doors: Doors,
    private readonly applications: ApplicationRepository,
    private readonly screener: Screener,
  ) {}

  /** May be done again: the latest counts. Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_screen`. */
  execute(actor: Actor, id: Id<'application'>, command: Command = {}): Promise<Screened> {
    return this.once.run(actor, 'screen-application', command, { id }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      permit(applicationPolicy, 'screen', actor, application);
      if (!actor.system) await this.doors.openedByStaff(application.windowId);
      const { state } = application;
      const screening = state === 'withdrawn' ? null : await this.screener.screen(application);
      if (screening === null)
        throw applicationErrors.error('application.cannot_screen', [reason('application.cannot_screen', { state })]);
      const { outcome, findings } = screening;
      return { ...acknowledge(await this.applications.save(application)), outcome, findings };
    });
  }
}
