import { Injectable } from '@nestjs/common';
import { CallsReader, dateAt, Doors } from '#calls';
import { IdentityReader, RegisterOrganisationFor, type OrganisationFor } from '#identity';
import { permit, reason, reasonsFrom, type Actor, type Id, type OrganisationId, type Reason } from '#kernel';
import { Once, References, type Command } from '#platform';
import { Application } from '../data/application.entity.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { inTimeWith, ReceivedReader } from '../data/received.reader.js';
import { applicationErrors } from '../domain/application.errors.js';
import { itWasReceivedInTime } from '../domain/application.machine.js';
import { applicationPolicy } from '../domain/application.policy.js';
import type { Channel } from '../domain/received.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** What came, from whom, how and when. */
export interface ReceiveInput {
  readonly windowId: Id<'window'>;
  /** One that is registered, or what the original says of one that is to be. */
  readonly organisation: OrganisationId | OrganisationFor;
  readonly receivedBy: Channel;
  /** RFC 3339 with its offset. */
  readonly receivedAt: string;
}

/** Begins to enter an application that reached the fund by e-mail or on paper; a second person records it. */
@Injectable()
export class ReceiveApplication {
  constructor(
    private readonly once: Once,
    private readonly identity: IdentityReader,
    private readonly register: RegisterOrganisationFor,
    private readonly doors: Doors,
    private readonly calls: CallsReader,
    private readonly references: References,
    private readonly applications: ApplicationRepository,
    private readonly received: ReceivedReader,
  ) {}

  /**
   * In time under the door of the window, or under more time that the organisation was given there; the door may have closed
   * since. Throws `not_found`, `not_permitted`, `invalid_input`, `application.cannot_receive` with every reason.
   */
  execute(actor: Actor, input: ReceiveInput, command: Command = {}): Promise<ApplicationAcknowledgement> {
    const { windowId, receivedBy } = input;
    return this.once.run(actor, 'receive-application', command, input, async () => {
      const organisationId = await this.organisationOf(actor, input);
      permit(applicationPolicy, 'receive', actor, { organisationId, submissionId: null });
      const receivedAt = dateAt(input.receivedAt, '/receivedAt');
      const held = await this.doors.hold(windowId);
      const place = await this.received.placeFor(windowId, organisationId);
      const door = inTimeWith(held, place.until);
      const reasons: Reason[] = [
        ...(held.callState === 'published' ? [] : [reason('call.not_open', { state: held.callState })]),
        ...(receivedAt > held.now ? [reason('application.received_in_the_future')] : []),
        ...(receivedAt < held.opensAt ? [reason('call.not_open_yet', { opensAt: held.opensAt.toISOString() })] : []),
        ...reasonsFrom([itWasReceivedInTime], { receivedAt, door }),
        ...(await this.againstOneMore(actor, held.termsId, place.handedIn)),
      ];
      if (reasons.length > 0 || held.termsId === null)
        throw applicationErrors.error('application.cannot_receive', reasons);
      const reference = await this.references.next(`APP-${held.callCode}`);
      const made = { reference, windowId, organisationId, receivedBy, receivedAt, termsId: held.termsId };
      const started = { number: place.last + 1, startedBy: actor.id, startedAt: held.now };
      const application = Object.assign(new Application(), made, started);
      const data = { reference, windowId, organisationId, receivedBy, receivedAt: receivedAt.toISOString() };
      application.changes.push({ type: 'application.received', to: 'draft', data });
      return acknowledge(await this.applications.add(application));
    });
  }

  private async organisationOf(actor: Actor, { organisation }: ReceiveInput): Promise<OrganisationId> {
    if (typeof organisation !== 'string') return (await this.register.execute(actor, organisation)).id;
    return (await this.identity.organisation(actor, organisation)).id;
  }

  /** Drafts that were never handed in do not stand in the way: they may be what came another way instead. */
  private async againstOneMore(actor: Actor, termsId: Id<'terms'> | null, handedIn: number): Promise<Reason[]> {
    if (termsId === null) return [];
    const limit = (await this.calls.terms(actor, termsId)).form.applicationsPerOrganisation;
    return handedIn < limit ? [] : [reason('application.received_too_many', { limit })];
  }
}
