import { Injectable } from '@nestjs/common';
import { CallsReader, Doors } from '#calls';
import { permit, reason, reasonsFrom, type Actor, type Id, type OrganisationId } from '#kernel';
import { Once, References, type Command } from '#platform';
import { Application } from '../data/application.entity.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { applicationErrors } from '../domain/application.errors.js';
import { theDoorIsOpen } from '../domain/application.machine.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** Who applies in which window. */
export interface StartInput {
  readonly windowId: Id<'window'>;
  readonly organisationId: OrganisationId;
}

/** Begins an organisation's application in a window. */
@Injectable()
export class StartApplication {
  constructor(
    private readonly once: Once,
    private readonly doors: Doors,
    private readonly calls: CallsReader,
    private readonly references: References,
    private readonly applications: ApplicationRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_start`, `application.limit_reached`. */
  execute(actor: Actor, input: StartInput, command: Command = {}): Promise<ApplicationAcknowledgement> {
    const { windowId, organisationId } = input;
    return this.once.run(actor, 'start-application', command, input, async () => {
      permit(applicationPolicy, 'create', actor, { organisationId, submissionId: null });
      const door = await this.doors.hold(windowId);
      const reasons = reasonsFrom([theDoorIsOpen], { door });
      if (reasons.length > 0 || door.termsId === null)
        throw applicationErrors.error('application.cannot_start', reasons);
      const application = Object.assign(new Application(), {
        reference: await this.references.next(`APP-${door.callCode}`),
        windowId,
        organisationId,
        number: await this.nextNumber(actor, input, door.termsId),
        termsId: door.termsId,
        startedBy: actor.id,
        startedAt: door.now,
      });
      const { reference } = application;
      application.changes.push({
        type: 'application.started',
        to: 'draft',
        data: { reference, windowId, organisationId },
      });
      return acknowledge(await this.applications.add(application));
    });
  }

  /** Two who start at once are told apart by the constraint on the number. A withdrawn one counts: it can be resumed. */
  private async nextNumber(
    actor: Actor,
    { windowId, organisationId }: StartInput,
    termsId: Id<'terms'>,
  ): Promise<number> {
    const { form } = await this.calls.terms(actor, termsId);
    const others = await this.applications.ofOrganisation(windowId, organisationId);
    const last = others.at(-1);
    if (last && others.length >= form.applicationsPerOrganisation)
      throw applicationErrors.error('application.limit_reached', [
        reason('application.limit_reached', {
          limit: form.applicationsPerOrganisation,
          reference: last.reference,
          id: last.id,
        }),
      ]);
    return (last?.number ?? 0) + 1;
  }
}
