import { Injectable } from '@nestjs/common';
import { IdentityReader } from '#identity';
import { DomainError, instant, kernelErrors, reason, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { RefusedAttempt } from '../data/application.entity.js';
import { ApplicationFactsReader } from '../data/application-facts.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { Submissions } from '../data/submissions.js';
import type { ApplicationSubmitted } from '../domain/application.events.js';
import { applicationLifecycle, refuseAsSeen } from '../domain/application.lifecycle.js';
import { changedSince, readingOf } from '../domain/reading.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** Who answers for what is submitted. */
export interface SubmitInput {
  /** The name of the person who certifies for the organisation. */
  readonly certifier: string;
  /** What that person is in the organisation. */
  readonly certifierFunction?: string | undefined;
  /** What stood there when it was read (`readingOf`); a working copy or a profile that says something else by now is not submitted. */
  readonly asRead?: string | undefined;
}

/** What the applicant keeps. `sha256` is that of the canonical JSON of what was submitted. */
export interface Receipt extends ApplicationAcknowledgement, ApplicationSubmitted {}

/** Hands in the working copy. A newer submission takes the place of the one before, as long as the door is open. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly applications: ApplicationRepository,
    private readonly facts: ApplicationFactsReader,
    private readonly submissions: Submissions,
    private readonly identity: IdentityReader,
  ) {}

  /**
   * Decided by the database's clock, read after the application and then the window are held. Throws `not_found`,
   * `stale_version`, `not_permitted`, `application.cannot_submit` with all reasons. An attempt at a closed door is kept as
   * evidence in a commit of its own, because the refused one leaves nothing; inside another unit of work nothing is kept.
   */
  async execute(actor: Actor, id: Id<'application'>, input: SubmitInput, command: Command = {}): Promise<Receipt> {
    const outermost = !this.work.isOpen;
    try {
      return await this.once.run(actor, 'submit-application', command, { id, ...input }, () =>
        this.submit(actor, id, input, command),
      );
    } catch (error) {
      if (outermost && error instanceof DomainError) await this.keepEvidence(actor, id, error);
      throw error;
    }
  }

  private async submit(
    actor: Actor,
    id: Id<'application'>,
    { certifier, certifierFunction, asRead }: SubmitInput,
    command: Command,
  ): Promise<Receipt> {
    if (certifier.trim() === '')
      throw kernelErrors.error('invalid_input', [], [{ pointer: '/certifier', code: 'field.minLength' }]);
    const application = await this.applications.lock(id, command.expectedVersion);
    const facts = await this.facts.toDecide(application);
    refuseAsSeen(application, 'submit', { actor, facts });
    const organisation = await this.identity.organisation(actor, application.organisationId);
    if (asRead !== undefined) refuseUnread(asRead, readingOf(facts.copy, organisation));
    const {
      id: submissionId,
      number,
      sha256,
      inGrace,
      termsId,
    } = await this.submissions.freeze(
      application,
      { ...facts, organisation },
      {
        certifier,
        ...(certifierFunction === undefined ? {} : { certifierFunction }),
      },
    );
    const data = { submissionId, number, submittedAt: facts.door.now.toISOString(), sha256, inGrace };
    applicationLifecycle.advance(application, 'submit', { actor, facts, data });
    Object.assign(application, { submissionId, termsId });
    return { ...acknowledge(await this.applications.save(application)), ...data };
  }

  private async keepEvidence(actor: Actor, applicationId: Id<'application'>, { reasons }: DomainError): Promise<void> {
    const late = reasons.find(({ code }) => code === 'application.closed');
    if (late === undefined) return;
    const attempt = Object.assign(new RefusedAttempt(), {
      applicationId,
      attemptedAt: instant(String(late.params?.['attemptedAt'])),
      attemptedBy: actor.id,
      deadlineInForce: instant(String(late.params?.['closedAt'])),
      reasons,
    });
    await this.work.run(actor, () => this.work.manager.insert(RefusedAttempt, attempt));
  }
}

/** Edits wait for the application that is held, and the profile is read once: what is compared here is what is submitted. */
const refuseUnread = (asRead: string, now: string): void => {
  const changed = changedSince(asRead, now);
  if (changed.length > 0)
    throw kernelErrors.error(
      'stale_version',
      changed.map((section) => reason('application.changed_since_read', { section })),
    );
};
