import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import { Invitation } from './invitation.entity.js';
import { PersonRepository } from './person.repository.js';

/** Invitations, for writing. */
@Injectable()
export class InvitationRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly people: PersonRepository,
  ) {}

  /** Holds an invitation until the commit, with whom it is addressed to where that is the actor. */
  async lock(id: string, expectedVersion?: number): Promise<Invitation> {
    const invitation = await this.store.lock(Invitation, id, expectedVersion);
    const person = await this.people.byMailbox(invitation.email);
    invitation.addresseeId = person?.confirmedAt ? person.id : null;
    return invitation;
  }

  /** The open invitation of a mailbox to an organisation, held until the commit. */
  async lockOpen(organisationId: OrganisationId, email: string): Promise<Invitation | undefined> {
    const lock = { mode: 'pessimistic_write' as const };
    return (
      (await this.work.manager.findOne(Invitation, { where: { organisationId, email, state: 'open' }, lock })) ??
      undefined
    );
  }

  /** Writes a new invitation. */
  add(invitation: Invitation): Promise<Invitation> {
    return this.store.add(Invitation, 'invitation', invitation);
  }

  /** Writes an answered invitation. */
  save(invitation: Invitation): Promise<Invitation> {
    return this.store.save(Invitation, 'invitation', invitation);
  }
}
