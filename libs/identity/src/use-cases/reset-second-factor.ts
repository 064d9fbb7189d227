import { Injectable } from '@nestjs/common';
import { permit, reason, systemActor, type Actor, type Id, type PersonId } from '#kernel';
import { Once, Proposals, UnitOfWork, type Command } from '#platform';
import { PersonRepository } from '../data/person.repository.js';
import { SecondFactors } from '../data/second-factors.js';
import { Sessions } from '../data/sessions.js';
import { identityErrors } from '../domain/identity.errors.js';
import { personPolicy } from '../domain/person.policy.js';
import { asksForStepUp } from '../domain/step-up.js';
import type { PersonAnswer } from './disable-person.js';
import { proposalFor } from './proposal-for.js';
import type { ProposalAnswer } from './propose-role.js';

const resetSecondFactor = 'identity.reset_second_factor';

/** Takes a lost second factor from a person, by two administrators of whom neither is that person. They enrol anew. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly proposals: Proposals,
    private readonly people: PersonRepository,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** Throws `not_found`, `not_permitted`, `identity.cannot_reset_second_factor`, `proposal.already_open`. */
  propose(actor: Actor, personId: PersonId, why: string, command: Command = {}): Promise<ProposalAnswer> {
    return this.once.run(actor, 'propose-second-factor-reset', command, { personId, why }, async () => {
      const person = await this.people.find(personId);
      permit(personPolicy, 'propose_second_factor_reset', actor, person);
      asksForAnother(actor, personId);
      const proposal = await this.proposals.propose({
        act: resetSecondFactor,
        kind: 'person',
        thingId: personId,
        content: {},
        why,
      });
      return { id: proposal.id, state: proposal.state, version: proposal.version };
    });
  }

  /** Throws `not_found`, `not_permitted`, `step_up_needed`, `proposal.cannot_approve`, `identity.cannot_reset_second_factor`. */
  approve(actor: Actor, proposalId: Id<'proposal'>, command: Command = {}): Promise<PersonAnswer> {
    return this.once.run(actor, 'approve-second-factor-reset', command, { proposalId }, async () => {
      const proposal = await proposalFor(this.proposals, resetSecondFactor, proposalId, command);
      const person = await this.people.lockFor('approve_second_factor_reset', actor, proposal.thingId as PersonId);
      asksForAnother(actor, person.id);
      asksForStepUp(actor);
      await this.proposals.decide(proposal, 'approve');
      person.changes.push({ type: 'person.second_factor_reset', data: { proposalId } });
      await this.people.save(person);
      await this.work.run(systemActor, async () => {
        await this.secondFactors.forget(person.id);
        await this.sessions.endAllOf(person.id);
      });
      return { id: person.id, version: person.version };
    });
  }
}

const asksForAnother = (actor: Actor, personId: PersonId): void => {
  if (actor.id === personId)
    throw identityErrors.error('identity.cannot_reset_second_factor', [reason('identity.own_second_factor')]);
};
