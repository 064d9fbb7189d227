import { Injectable } from '@nestjs/common';
import { permit, reason, systemActor, type Actor } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Organisation } from '../data/organisation.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { identityErrors } from '../domain/identity.errors.js';
import type { OrganisationProfile } from '../domain/organisation.js';
import { organisationPolicy } from '../domain/organisation.policy.js';
import type { NewOrganisation, OrganisationAnswer } from './register-organisation.js';

/** What an original says of its organisation. */
export interface OrganisationFor extends NewOrganisation {
  readonly facts: Pick<
    OrganisationProfile,
    'nonProfit' | 'registeredOn' | 'directAssistanceSince' | 'ownBankAccount' | 'pseaMeasures' | 'actsAsIntermediary'
  >;
}

/** Registers an organisation that applied by e-mail or on paper. It belongs to nobody yet: its people ask for it later. */
@Injectable()
export class RegisterOrganisationFor {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** By an officer. Throws `not_permitted`, and `identity.organisation_is_known` for one that is registered. */
  execute(actor: Actor, { facts, ...input }: OrganisationFor, command: Command = {}): Promise<OrganisationAnswer> {
    return this.once.run(actor, 'register-organisation-for', command, { ...input, facts }, async () => {
      const { name, country, kind, registrationNumber } = input;
      const said = { name: name.trim(), country, kind, registrationNumber: registrationNumber?.trim() || null };
      const organisation = Object.assign(new Organisation(), said, facts, { registeredBy: actor.id });
      permit(organisationPolicy, 'register_for', actor, organisation);
      if ((await this.work.run(systemActor, () => this.organisations.known(input))) !== undefined)
        throw identityErrors.error('identity.organisation_is_known', [reason('identity.organisation_is_known')]);
      organisation.changes.push({ type: 'organisation.registered' });
      const { id, version } = await this.organisations.add(organisation);
      return { id, version };
    });
  }
}
