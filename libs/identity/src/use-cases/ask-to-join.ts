import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, reason, systemActor, type Actor, type Id, type OrganisationId } from '#kernel';
import { Once, Store, UnitOfWork, type Command } from '#platform';
import { JoinRequest } from '../data/join-request.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { PersonRepository } from '../data/person.repository.js';
import { identityErrors } from '../domain/identity.errors.js';
import type { JoinRequestState } from '../domain/join-request.machine.js';
import { personPolicy } from '../domain/person.policy.js';

/** What somebody knows of the organisation that they want to join. */
export interface Joining {
  readonly name: string;
  readonly country: string;
  readonly registrationNumber?: string | undefined;
  /** A word to its owners. */
  readonly note: string;
}

/** A request after an act on it. */
export interface JoinRequestAnswer {
  readonly id: Id<'join_request'>;
  readonly state: JoinRequestState;
  readonly version: number;
}

/** Asks the owners of an organisation that is known to be let in. The asker learns that it is known, and nothing else. */
@Injectable()
export class AskToJoin {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /**
   * Throws `not_found` for an organisation that is not known, `identity.cannot_ask_to_join` for who has not confirmed their
   * address (the owners have to know who asks) or is a member, `identity.has_asked_already`.
   */
  execute(actor: Actor, input: Joining, command: Command = {}): Promise<JoinRequestAnswer> {
    return this.once.run(actor, 'ask-to-join', command, input, async () => {
      const person = await this.people.find(actor.id);
      permit(personPolicy, 'edit', actor, person);
      const organisationId = await this.work.run(systemActor, () => this.organisations.known(input));
      if (organisationId === undefined) throw kernelErrors.error('not_found');
      const reasons = [
        ...(person.confirmedAt === null ? [reason('identity.address_not_confirmed')] : []),
        ...(actor.organisations.some(({ id }) => id === organisationId) ? [reason('identity.you_are_member')] : []),
      ];
      if (reasons.length > 0) throw identityErrors.error('identity.cannot_ask_to_join', reasons);
      return this.add(organisationId, { ...input, personId: person.id, personName: person.name, email: person.email });
    });
  }

  private async add(
    organisationId: OrganisationId,
    { name, note, ...asker }: Joining & Pick<JoinRequest, 'personId' | 'personName' | 'email'>,
  ): Promise<JoinRequestAnswer> {
    const { personId, personName, email } = asker;
    const what = { organisationId, organisationName: name.trim(), note: note.trim(), personId, personName, email };
    const request = Object.assign(new JoinRequest(), what, { askedAt: await this.work.now() });
    request.changes.push({ type: 'join_request.asked', to: request.state, data: { organisationId } });
    const { id, state, version } = await this.store.add(JoinRequest, 'join_request', request);
    return { id, state, version };
  }
}
