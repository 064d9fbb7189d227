import { Injectable } from '@nestjs/common';
import { permit, type Actor, type OrganisationId } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Membership } from '../data/membership.entity.js';
import { Organisation } from '../data/organisation.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import type { OrganisationKind } from '../domain/organisation.js';
import { organisationPolicy } from '../domain/organisation.policy.js';

/** What it takes to register an organisation; the rest of its profile follows when it is needed. */
export interface NewOrganisation {
  readonly name: string;
  readonly country: string;
  readonly kind: OrganisationKind;
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

  execute(actor: Actor, input: NewOrganisation, command: Command = {}): Promise<OrganisationAnswer> {
    return this.once.run(actor, 'register-organisation', command, input, async () => {
      const { name, country, kind } = input;
      const organisation = Object.assign(new Organisation(), {
        name: name.trim(),
        country,
        kind,
        registeredBy: actor.id,
      });
      permit(organisationPolicy, 'create', actor, organisation);
      organisation.changes.push({ type: 'organisation.registered' });
      await this.organisations.add(organisation);
      const since = await this.work.now();
      const owner = Object.assign(new Membership(), {
        organisationId: organisation.id,
        personId: actor.id,
        part: 'owner',
        since,
      });
      owner.changes.push({ type: 'membership.began', data: { organisationId: organisation.id, part: owner.part } });
      await this.organisations.addMember(owner);
      return { id: organisation.id, version: organisation.version };
    });
  }
}
