import { Injectable } from '@nestjs/common';
import { IdentityReader } from '#identity';
import { DomainError, instant, kernelErrors, reason, type Actor, type Fault, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { RefusedAttempt } from '../data/application.entity.js';
import { ApplicationFactsReader } from '../data/application-facts.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { Submissions, type Certifier } from '../data/submissions.js';
import type { ApplicationSubmitted } from '../domain/application.events.js';
import { applicationLifecycle, refuseAsSeen } from '../domain/application.lifecycle.js';
import { theDoorIsOpen } from '../domain/application.machine.js';
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
  /** What else is wrong with the form. A closed door is told, and kept, before any of it. */
  readonly faults?: readonly Fault[] | undefined;
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
   * `not_permitted`, `invalid_input`, `stale_version`, `application.cannot_submit` with all reasons; at a closed door that
   * alone, whatever else is wrong. An attempt there is kept as evidence in a commit of its own, because the refused one
   * leaves nothing; inside another unit of work nothing is kept.
   */
  async execute(actor: Actor, id: Id<'application'>, input: SubmitInput, command: Command = {}): Promise<Receipt> {
    const outermost = !this.work.isOpen;
    const { faults: _, ...said } = input;
    try {
      return await this.once.run(actor, 'submit-application', command, { id, ...said }, () =>
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
    input: SubmitInput,
    { expectedVersion }: Command,
  ): Promise<Receipt> {
    const application = await this.applications.lock(id);
    const facts = await this.facts.toDecide(application);
    if (theDoorIsOpen(facts) !== undefined) refuseAsSeen(application, 'submit', { actor, facts });
    refuseFaulty(input);
    if (expectedVersion !== undefined) await this.applications.lock(id, expectedVersion);
    refuseAsSeen(application, 'submit', { actor, facts });
    const organisation = await this.identity.organisation(actor, application.organisationId);
    if (input.asRead !== undefined) refuseUnread(input.asRead, readingOf(facts.copy, organisation));
    const frozen = await this.submissions.freeze(application, { ...facts, organisation }, certifierIn(input));
    const { id: submissionId, number, sha256, inGrace, termsId } = frozen;
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

const refuseFaulty = ({ certifier, faults = [] }: SubmitInput): void => {
  const unnamed = certifier.trim() === '' ? [{ pointer: '/certifier', code: 'field.minLength' }] : [];
  const found = faults.length > 0 ? faults : unnamed;
  if (found.length > 0) throw kernelErrors.error('invalid_input', [], [...found]);
};

const certifierIn = ({ certifier, certifierFunction }: SubmitInput): Certifier => ({
  certifier,
  ...(certifierFunction === undefined ? {} : { certifierFunction }),
});

/** Edits wait for the application that is held, and the profile is read once: what is compared here is what is submitted. */
const refuseUnread = (asRead: string, now: string): void => {
  const changed = changedSince(asRead, now);
  if (changed.length > 0)
    throw kernelErrors.error(
      'stale_version',
      changed.map((section) => reason('application.changed_since_read', { section })),
    );
};
