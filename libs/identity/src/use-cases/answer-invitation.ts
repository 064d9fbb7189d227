import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { InvitationRepository } from '../data/invitation.repository.js';
import { Membership } from '../data/membership.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import type { InvitationEvent } from '../domain/invitation.machine.js';
import { invitationLifecycle } from '../domain/invitation.lifecycle.js';
import type { InvitationAnswer } from './invite-member.js';

/** The owner of the mailbox accepts or declines, an owner of the organisation takes the invitation back. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invitation.cannot_…`, `identity.is_member_already`. */
  execute(
    actor: Actor,
    id: Id<'invitation'>,
    event: InvitationEvent,
    command: Command = {},
  ): Promise<InvitationAnswer> {
    return this.once.run(actor, 'answer-invitation', command, { id, event }, async () => {
      const invitation = await this.invitations.lock(id, command.expectedVersion);
      const now = await this.work.now();
      invitationLifecycle.advance(invitation, event, { actor, facts: { now, expiresAt: invitation.expiresAt } });
      const { state, version } = await this.invitations.save(invitation);
      if (event === 'accept') {
        const { organisationId, part } = invitation;
        const member = Object.assign(new Membership(), { organisationId, personId: actor.id, part, since: now });
        member.changes.push({ type: 'membership.began', data: { organisationId, part } });
        await this.organisations.addMember(member);
      }
      return { id, state, version };
    });
  }
}
