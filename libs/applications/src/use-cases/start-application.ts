import { Injectable } from '@nestjs/common';
import { CallsReader, Doors } from '#calls';
import type { CallForm } from '#calls/domain';
import { permit, reason, reasonsFrom, type Actor, type Id, type OrganisationId } from '#kernel';
import { Once, References, type Command } from '#platform';
import { Application } from '../data/application.entity.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { EarlierAnswers } from '../data/drafts-earlier.js';
import { applicationErrors } from '../domain/application.errors.js';
import { theDoorIsOpen } from '../domain/application.machine.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** Who applies in which window. */
export interface StartInput {
  readonly windowId: Id<'window'>;
  readonly organisationId: OrganisationId;
  /** An earlier application of the same organisation whose answers it begins with. */
  readonly copiedFrom?: Id<'application'> | undefined;
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
    private readonly earlier: EarlierAnswers,
  ) {}

  /** Throws `not_found` (also for an earlier application of others), `not_permitted`, `application.cannot_start`, `application.limit_reached`. */
  execute(actor: Actor, input: StartInput, command: Command = {}): Promise<ApplicationAcknowledgement> {
    const { windowId, organisationId } = input;
    return this.once.run(actor, 'start-application', command, input, async () => {
      permit(applicationPolicy, 'create', actor, { organisationId, submissionId: null });
      const { termsId, ...door } = await this.doors.hold(windowId);
      const reasons = reasonsFrom([theDoorIsOpen], { door });
      if (reasons.length > 0 || termsId === null) throw applicationErrors.error('application.cannot_start', reasons);
      const { form } = await this.calls.terms(actor, termsId);
      const number = await this.nextNumber(input, form);
      const reference = await this.references.next(`APP-${door.callCode}`);
      const made = { reference, windowId, organisationId, number, termsId, startedBy: actor.id, startedAt: door.now };
      return acknowledge(await this.write(Object.assign(new Application(), made), form, input));
    });
  }

  private async write(application: Application, form: CallForm, { copiedFrom }: StartInput): Promise<Application> {
    const { reference, windowId, organisationId, termsId } = application;
    const terms = { id: termsId, form };
    const carried = copiedFrom && (await this.earlier.of(copiedFrom, organisationId, terms));
    if (carried) Object.assign(application, { copiedFrom, leftOut: carried.leftOut });
    const data = { reference, windowId, organisationId, ...(copiedFrom ? { copiedFrom } : {}) };
    application.changes.push({ type: 'application.started', to: 'draft', data });
    await this.applications.add(application);
    if (carried) await this.earlier.begin(application, carried.answers);
    return application;
  }

  /** Two who start at once are told apart by the constraint on the number. A withdrawn one counts: it can be resumed. */
  private async nextNumber({ windowId, organisationId }: StartInput, form: CallForm): Promise<number> {
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
