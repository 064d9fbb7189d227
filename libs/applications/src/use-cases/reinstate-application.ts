import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, reason, type Actor, type Id } from '#kernel';
import { Once, Proposals, type Command } from '#platform';
import { ApplicationRepository } from '../data/application.repository.js';
import { applicationErrors } from '../domain/application.errors.js';
import { applicationMachine } from '../domain/application.machine.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';
import { AdvanceApplication } from './advance-application.js';

const act = 'application.reinstate';

/** Proposes to take back an exclusion or a passing over; another person decides. */
@Injectable()
export class ProposeReinstatement {
  constructor(
    private readonly once: Once,
    private readonly applications: ApplicationRepository,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `invalid_input`, `application.cannot_reinstate`, `proposal.already_open`. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    input: { readonly why: string },
    command: Command = {},
  ): Promise<ApplicationAcknowledgement> {
    return this.once.run(actor, 'propose-reinstatement', command, { id, ...input }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      permit(applicationPolicy, 'propose_reinstatement', actor, application);
      const { state } = application;
      if (input.why.trim() === '')
        throw kernelErrors.error('invalid_input', [], [{ pointer: '/why', code: 'field.minLength' }]);
      if (!applicationMachine.eventsFrom(state).includes('reinstate'))
        throw applicationErrors.error('application.cannot_reinstate', [
          reason('application.cannot_reinstate', { state }),
        ]);
      await this.proposals.propose({ act, kind: 'application', thingId: id, content: { state }, why: input.why });
      return acknowledge(application);
    });
  }
}

/** Takes back an exclusion or a passing over that another person proposed to take back. */
@Injectable()
export class ReinstateApplication {
  constructor(
    private readonly once: Once,
    private readonly proposals: Proposals,
    private readonly advance: AdvanceApplication,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_reinstate`. */
  execute(actor: Actor, id: Id<'application'>, command: Command = {}): Promise<ApplicationAcknowledgement> {
    return this.once.run(actor, 'reinstate-application', command, { id }, async () => {
      const proposal = await this.proposals.open(act, id);
      const brought = { proposedBy: proposal?.proposedBy ?? null };
      const told = { why: proposal?.why, brought, data: { proposalId: proposal?.id } };
      const { expectedVersion } = command;
      const done = await this.advance.execute(actor, id, 'reinstate', told, { expectedVersion });
      if (proposal) await this.proposals.decide(proposal, 'approve');
      return done;
    });
  }
}
