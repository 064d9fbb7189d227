import { Injectable } from '@nestjs/common';
import { permit, reason, systemActor, type Actor, type OrganisationId } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Membership } from '../data/membership.entity.js';
import { Organisation } from '../data/organisation.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { identityErrors } from '../domain/identity.errors.js';
import type { OrganisationKind } from '../domain/organisation.js';
import { organisationPolicy } from '../domain/organisation.policy.js';

/** What it takes to register an organisation; the rest of its profile follows when it is needed. */
export interface NewOrganisation {
  readonly name: string;
  readonly country: string;
  readonly kind: OrganisationKind;
  readonly registrationNumber?: string | undefined;
}

/** An organisation after an act on it. */
export interface OrganisationAnswer {
  readonly id: OrganisationId;
  readonly version: number;
}

/** Registers an organisation; who does becomes its first owner. */
@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Throws `identity.organisation_is_known` for one that is registered: what is left is to ask to join it. */
  execute(actor: Actor, input: NewOrganisation, command: Command = {}): Promise<OrganisationAnswer> {
    return this.once.run(actor, 'register-organisation', command, input, async () => {
      const organisation = organisationFrom(input, actor);
      permit(organisationPolicy, 'create', actor, organisation);
      if ((await this.work.run(systemActor, () => this.organisations.known(input))) !== undefined)
        throw identityErrors.error('identity.organisation_is_known', [reason('identity.organisation_is_known')]);
      organisation.changes.push({ type: 'organisation.registered' });
      await this.organisations.add(organisation);
      await this.begin(organisation, actor);
      return { id: organisation.id, version: organisation.version };
    });
  }

  private async begin({ id: organisationId }: Organisation, actor: Actor): Promise<void> {
    const since = await this.work.now();
    const owner = Object.assign(new Membership(), { organisationId, personId: actor.id, part: 'owner', since });
    owner.changes.push({ type: 'membership.began', data: { organisationId, part: owner.part } });
    await this.organisations.addMember(owner);
  }
}

const organisationFrom = ({ name, country, kind, registrationNumber }: NewOrganisation, actor: Actor): Organisation =>
  Object.assign(new Organisation(), {
    name: name.trim(),
    country,
    kind,
    registrationNumber: registrationNumber?.trim() || null,
    registeredBy: actor.id,
  });
