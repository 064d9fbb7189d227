import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id, type Part } from '#kernel';
import { Once, Store, UnitOfWork, type Command } from '#platform';
import { JoinRequest } from '../data/join-request.entity.js';
import { Membership } from '../data/membership.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { joinRequestLifecycle } from '../domain/join-request.lifecycle.js';
import type { JoinRequestEvent } from '../domain/join-request.machine.js';
import type { JoinRequestAnswer } from './ask-to-join.js';

/** An owner lets in who asked, in a part of the owner's choice, or does not; the asker takes the request back. */
@Injectable()
export class AnswerJoinRequest {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly organisations: OrganisationRepository,
  ) {}

  /**
   * `part` with `accept`. Throws `not_found`, `not_permitted`, `join_request.cannot_…`, `identity.is_member_already`, and
   * `invalid_input` for an acceptance that does not say as what.
   */
  execute(
    actor: Actor,
    id: Id<'join_request'>,
    event: JoinRequestEvent,
    { part }: { readonly part?: Part | undefined } = {},
    command: Command = {},
  ): Promise<JoinRequestAnswer> {
    return this.once.run(actor, 'answer-join-request', command, { id, event, part }, async () => {
      const request = await this.store.lock(JoinRequest, id, command.expectedVersion);
      const now = await this.work.now();
      joinRequestLifecycle.advance(request, event, { actor, facts: {} });
      Object.assign(request, { decidedBy: actor.id, decidedAt: now, part: event === 'accept' ? wanted(part) : null });
      const { state, version } = await this.store.save(JoinRequest, 'join_request', request);
      if (request.part !== null) {
        const { organisationId, personId, part } = request;
        const member = Object.assign(new Membership(), { organisationId, personId, part, since: now });
        member.changes.push({ type: 'membership.began', data: { organisationId, part, joinRequestId: id } });
        await this.organisations.addMember(member);
      }
      return { id, state, version };
    });
  }
}

const wanted = (part: Part | undefined): Part => {
  if (part === undefined) throw kernelErrors.error('invalid_input', [], [{ pointer: '/part', code: 'profile.choose' }]);
  return part;
};
