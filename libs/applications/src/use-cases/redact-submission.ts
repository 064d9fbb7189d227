import { Injectable } from '@nestjs/common';
import { doorState } from '#calls/domain';
import { kernelErrors, permit, reason, type Actor, type Id } from '#kernel';
import { Once, Proposals, UnitOfWork, type Command, type Proposal } from '#platform';
import type { Application } from '../data/application.entity.js';
import { ApplicationFactsReader } from '../data/application-facts.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { redacting } from '../data/redactions.reader.js';
import { Submission } from '../data/submission.entity.js';
import { applicationErrors } from '../domain/application.errors.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** Which submission of an application, and why its free text is to be erased. */
export interface RedactionInput {
  readonly number: number;
  readonly why: string;
}

/** Asks that the free text of a submission be erased; another person does it. */
@Injectable()
export class ProposeRedaction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly applications: ApplicationRepository,
    private readonly facts: ApplicationFactsReader,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input`, `application.cannot_redact`, `proposal.already_open`. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    { number, why }: RedactionInput,
    command: Command = {},
  ): Promise<ApplicationAcknowledgement> {
    return this.once.run(actor, 'propose-submission-redaction', command, { id, number, why }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      permit(applicationPolicy, 'propose_redaction', actor, application);
      if (why.trim() === '') throw kernelErrors.error('invalid_input', [], [{ pointer: '/why', code: 'why_needed' }]);
      const submission = await this.work.manager.findOneBy(Submission, { applicationId: id, number });
      if (submission === null) throw kernelErrors.error('not_found');
      await this.refuse(application, submission);
      const content = { submissionId: submission.id, number };
      await this.proposals.propose({ act: redacting, kind: 'application', thingId: id, content, why });
      return acknowledge(application);
    });
  }

  /** While the door is open its applicant changes the text itself, and would lose what it writes. */
  private async refuse(application: Application, { redactedAt }: Submission): Promise<void> {
    const door = await this.facts.look(application);
    const isClosed = doorState(door, door.now) === 'closed';
    const reasons = [
      ...(isClosed ? [] : [reason('application.window_still_open', { closesAt: door.closesAt.toISOString() })]),
      ...(redactedAt === null ? [] : [reason('application.redacted_already')]),
    ];
    if (reasons.length > 0) throw applicationErrors.error('application.cannot_redact', reasons);
  }
}

/** Erases the free text of a submission, as another person asked: its hash, its times and its figures stay. */
@Injectable()
export class RedactSubmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly applications: ApplicationRepository,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_redact`, `proposal.cannot_approve` to the one who asked. */
  execute(actor: Actor, id: Id<'application'>, command: Command = {}): Promise<ApplicationAcknowledgement> {
    return this.once.run(actor, 'redact-submission', command, { id }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      permit(applicationPolicy, 'redact', actor, application);
      const proposal = asked(await this.proposals.open(redacting, id));
      const { submissionId, number } = proposal.content;
      await this.proposals.decide(proposal, 'approve');
      await this.work.query('select redact_submission($1)', [submissionId]);
      // Why stands with the proposal, for the fund's side: the applicant reads this entry.
      application.changes.push({
        type: 'application.redacted',
        data: { submissionId, number, proposalId: proposal.id },
      });
      return acknowledge(await this.applications.save(application));
    });
  }
}

/** Sets what was asked aside: a second person declines it, whoever asked withdraws it. */
@Injectable()
export class DeclineRedaction {
  constructor(
    private readonly once: Once,
    private readonly applications: ApplicationRepository,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_redact` where nothing is asked. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    { why }: { readonly why: string },
    command: Command = {},
  ): Promise<ApplicationAcknowledgement> {
    return this.once.run(actor, 'decline-submission-redaction', command, { id, why }, async () => {
      const application = await this.applications.lock(id);
      permit(applicationPolicy, 'redact', actor, application);
      const proposal = asked(await this.proposals.open(redacting, id));
      await this.proposals.decide(proposal, proposal.proposedBy === actor.id ? 'withdraw' : 'decline', why);
      return acknowledge(application);
    });
  }
}

const asked = (proposal: Proposal | undefined): Proposal => {
  if (proposal === undefined)
    throw applicationErrors.error('application.cannot_redact', [reason('application.no_redaction_asked')]);
  return proposal;
};
