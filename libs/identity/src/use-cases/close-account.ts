import { Injectable } from '@nestjs/common';
import { reason, systemActor, type Actor, type Reason } from '#kernel';
import { UnitOfWork } from '#platform';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { PersonRepository } from '../data/person.repository.js';
import { Sessions } from '../data/sessions.js';
import { identityErrors } from '../domain/identity.errors.js';
import { asksForStepUp } from '../domain/step-up.js';

/** Closes one's own account: memberships and sessions end, what was done stays. An organisation keeps its last owner. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly sessions: Sessions,
  ) {}

  /** Throws `step_up_needed`, and `identity.cannot_close_account` with every reason. */
  async execute(actor: Actor): Promise<void> {
    asksForStepUp(actor);
    await this.work.run(actor, async () => {
      const reasons: Reason[] = [
        ...(actor.roles.length > 0 ? [reason('identity.holds_a_role')] : []),
        ...(await this.ownedAlone(actor)),
      ];
      if (reasons.length > 0) throw identityErrors.error('identity.cannot_close_account', reasons);
      const now = await this.work.now();
      for (const { id } of actor.organisations) await this.leave(actor, id, now);
      const person = await this.people.lockFor('close', actor, actor.id);
      Object.assign(person, { disabledAt: now, wantedEmail: null });
      person.changes.push({ type: 'person.closed' });
      await this.people.save(person);
      await this.work.run(systemActor, async () => {
        await this.sessions.endAllOf(actor.id);
        await this.sessions.revokeTokensOf(actor.id);
      });
    });
  }

  private async ownedAlone(actor: Actor): Promise<Reason[]> {
    const reasons: Reason[] = [];
    for (const { id } of actor.organisations) {
      await this.organisations.holdMembers(id);
      const owners = await this.organisations.owners(id);
      if (owners.length === 1 && owners[0] === actor.id) {
        const { name } = await this.organisations.find(id);
        reasons.push(reason('identity.last_owner_of', { name }));
      }
    }
    return reasons;
  }

  private async leave(actor: Actor, organisationId: Actor['organisations'][number]['id'], now: Date): Promise<void> {
    const member = await this.organisations.lockMembershipOf(organisationId, actor.id);
    if (member === undefined) return;
    member.until = now;
    member.changes.push({ type: 'membership.ended', data: { organisationId, part: member.part } });
    await this.organisations.saveMember(member);
  }
}
