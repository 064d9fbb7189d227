import { Injectable } from '@nestjs/common';
import { kernelErrors, later, permit, reason, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { InvitationRepository } from '../data/invitation.repository.js';
import { invitationDays } from '../domain/invitation.machine.js';
import { invitationPolicy } from '../domain/invitation.policy.js';
import type { InvitationAnswer } from './invite-member.js';

/** How long after a mail the next one for the same invitation can be sent, in hours. */
export const resendHours = 1;

/** Sends the mail of an open invitation again; it is good for as long as a new one. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `not_possible` for one that is answered or was sent within the hour. */
  execute(actor: Actor, id: Id<'invitation'>, command: Command = {}): Promise<InvitationAnswer> {
    return this.once.run(actor, 'resend-invitation', command, { id }, async () => {
      const invitation = await this.invitations.lock(id, command.expectedVersion);
      permit(invitationPolicy, 'revoke', actor, invitation);
      const now = await this.work.now();
      const sentAt = later(invitation.expiresAt, -invitationDays * day);
      const reasons = [
        ...(invitation.state === 'open' ? [] : [reason('invitation.is_answered')]),
        ...(now < later(sentAt, resendHours * hour)
          ? [reason('invitation.was_just_sent', { hours: resendHours })]
          : []),
      ];
      if (reasons.length > 0) throw kernelErrors.error('not_possible', reasons);
      invitation.expiresAt = later(now, invitationDays * day);
      const { organisationId, part } = invitation;
      invitation.changes.push({ type: 'invitation.sent', data: { organisationId, part } });
      const { state, version } = await this.invitations.save(invitation);
      return { id, state, version };
    });
  }
}

const hour = 3_600_000;
const day = 24 * hour;
