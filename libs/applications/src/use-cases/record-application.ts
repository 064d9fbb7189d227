import { Injectable } from '@nestjs/common';
import { IdentityReader } from '#identity';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ApplicationFactsReader } from '../data/application-facts.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { inTimeWith, ReceivedReader } from '../data/received.reader.js';
import { Submissions } from '../data/submissions.js';
import { applicationLifecycle } from '../domain/application.lifecycle.js';
import { acknowledge } from './acknowledgement.js';
import type { Receipt } from './submit-application.js';

/** What the second person found when comparing with the original. */
export interface RecordInput {
  /** Who signed the original for the organisation. */
  readonly certifier: string;
  /** What was compared. */
  readonly why: string;
}

/** Records what was entered from an original: it is submitted from now on, as of the instant in which it was received. */
@Injectable()
export class RecordApplication {
  constructor(
    private readonly once: Once,
    private readonly applications: ApplicationRepository,
    private readonly facts: ApplicationFactsReader,
    private readonly received: ReceivedReader,
    private readonly submissions: Submissions,
    private readonly identity: IdentityReader,
  ) {}

  /**
   * By a person who entered nothing of it. Throws `not_found`, `stale_version`, `not_permitted`, `invalid_input`,
   * `application.cannot_record` with every reason.
   */
  execute(
    actor: Actor,
    id: Id<'application'>,
    { certifier, why }: RecordInput,
    command: Command = {},
  ): Promise<Receipt> {
    return this.once.run(actor, 'record-application', command, { id, certifier, why }, async () => {
      if (certifier.trim() === '')
        throw kernelErrors.error('invalid_input', [], [{ pointer: '/certifier', code: 'field.minLength' }]);
      const application = await this.applications.lock(id, command.expectedVersion);
      const held = await this.facts.toDecide(application, await this.received.factsOf(id));
      const { until } = await this.received.placeFor(application.windowId, application.organisationId);
      const door = inTimeWith(held.door, until);
      const circumstances = { actor, facts: { ...held, door }, why };
      applicationLifecycle.advance({ ...application, changes: [] }, 'record', circumstances);
      const receivedAt = application.receivedAt!;
      const organisation = await this.identity.organisation(actor, application.organisationId);
      const written = { ...held, door: { ...door, now: receivedAt }, organisation };
      const frozen = await this.submissions.freeze(application, written, { certifier });
      const { id: submissionId, number, sha256, inGrace, termsId } = frozen;
      const data = { submissionId, number, submittedAt: receivedAt.toISOString(), sha256, inGrace };
      applicationLifecycle.advance(application, 'record', { ...circumstances, data });
      Object.assign(application, { submissionId, termsId, confirmedBy: actor.id });
      return { ...acknowledge(await this.applications.save(application)), ...data };
    });
  }
}
