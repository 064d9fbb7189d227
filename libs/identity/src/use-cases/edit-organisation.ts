import { Injectable } from '@nestjs/common';
import { permit, type Actor, type OrganisationId } from '#kernel';
import { Once, type Command } from '#platform';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { Profiles } from '../data/profiles.js';
import { changedFields, tidyProfile, type OrganisationProfile } from '../domain/organisation.js';
import { organisationPolicy } from '../domain/organisation.policy.js';
import { partOfFact } from '../domain/profile-form.js';
import type { OrganisationAnswer } from './register-organisation.js';

/** Replaces what an organisation says of itself. What was submitted with an application stays as it was then. */
@Injectable()
export class EditOrganisation {
  constructor(
    private readonly once: Once,
    private readonly organisations: OrganisationRepository,
    private readonly profiles: Profiles,
  ) {}

  execute(
    actor: Actor,
    id: OrganisationId,
    input: OrganisationProfile,
    command: Command = {},
  ): Promise<OrganisationAnswer> {
    return this.once.run(actor, 'edit-organisation', command, { id, ...input }, async () => {
      const organisation = await this.organisations.lock(id, command.expectedVersion);
      permit(organisationPolicy, 'edit', actor, organisation);
      const profile = tidyProfile(input);
      const fields = changedFields(organisation.profile, profile);
      if (fields.length > 0) {
        Object.assign(organisation, profile);
        organisation.changes.push({ type: 'organisation.edited', data: { fields } });
        await this.organisations.save(organisation);
        await this.profiles.touch(
          id,
          fields.map((field) => partOfFact[field]),
        );
      }
      return { id, version: organisation.version };
    });
  }
}
