import { Injectable } from '@nestjs/common';
import { DomainError, later, permit, reason, type Actor, type Id, type OrganisationId, type Part } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Invitation } from '../data/invitation.entity.js';
import { InvitationRepository } from '../data/invitation.repository.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { PersonRepository } from '../data/person.repository.js';
import { isMailbox, mailbox } from '../domain/email.js';
import { identityErrors } from '../domain/identity.errors.js';
import { invitationDays, type InvitationState } from '../domain/invitation.machine.js';
import { invitationLifecycle } from '../domain/invitation.lifecycle.js';
import { organisationPolicy } from '../domain/organisation.policy.js';

/** An invitation after an act on it. */
export interface InvitationAnswer {
  readonly id: Id<'invitation'>;
  readonly state: InvitationState;
  readonly version: number;
}

/** An owner invites a mailbox. The answer is the same whether it has an account or not. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly invitations: InvitationRepository,
    private readonly people: PersonRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input`, `identity.is_invited_already`, `identity.cannot_invite`. */
  execute(
    actor: Actor,
    organisationId: OrganisationId,
    input: { email: string; part: Part },
    command: Command = {},
  ): Promise<InvitationAnswer> {
    return this.once.run(actor, 'invite-member', command, { organisationId, ...input }, async () => {
      const organisation = await this.organisations.find(organisationId);
      permit(organisationPolicy, 'invite', actor, organisation);
      await this.refuseUnconfirmed(actor);
      const email = mailbox(input.email);
      if (!isMailbox(email))
        throw new DomainError('invalid', 'invalid_input', [], [{ pointer: '/email', code: 'identity.not_a_mailbox' }]);
      const now = await this.work.now();
      await this.makeRoom(actor, organisationId, email, now);
      const what = { organisationId, organisationName: organisation.name, email, part: input.part };
      const expiresAt = later(now, invitationDays * 86_400_000);
      const invitation = Object.assign(new Invitation(), what, { invitedBy: actor.id, expiresAt });
      invitation.changes.push({
        type: 'invitation.sent',
        to: invitation.state,
        data: { organisationId, part: input.part },
      });
      const { id, state, version } = await this.invitations.add(invitation);
      return { id, state, version };
    });
  }

  /** An account that nobody has confirmed sends no mail to others in our name. */
  private async refuseUnconfirmed({ id }: Actor): Promise<void> {
    const { confirmedAt } = await this.people.find(id);
    if (confirmedAt === null)
      throw identityErrors.error('identity.cannot_invite', [reason('identity.address_not_confirmed')]);
  }

  /** One that has become too old is taken back for the new one. */
  private async makeRoom(actor: Actor, organisationId: OrganisationId, email: string, now: Date): Promise<void> {
    const old = await this.invitations.lockOpen(organisationId, email);
    if (old === undefined || now < old.expiresAt) return;
    invitationLifecycle.advance(old, 'revoke', { actor, facts: { now, expiresAt: old.expiresAt } });
    await this.invitations.save(old);
  }
}
