import { Injectable } from '@nestjs/common';
import type { Actor, OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import type { ProfileState } from '../domain/completeness.js';
import type { ProfilePart } from '../domain/profile-form.js';
import { OrganisationDocuments, type OrganisationDocumentRow } from './organisation-documents.js';
import { OrganisationRepository } from './organisation.repository.js';
import { Profiles, type PartRow } from './profiles.js';

/** A profile as a whole, for those who may see the organisation; `missingInProfile` can be asked of it. */
export interface ProfilePage extends ProfileState {
  readonly id: OrganisationId;
  readonly name: string;
  readonly country: string;
  readonly locationHidden: boolean;
  readonly parts: Readonly<Record<ProfilePart, PartRow>>;
  readonly documents: readonly OrganisationDocumentRow[];
}

/** What pages ask about the profile of an organisation. Numbers of bank accounts come masked. */
@Injectable()
export class ProfileReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly profiles: Profiles,
    private readonly documents: OrganisationDocuments,
  ) {}

  /** All of it, as it was at one moment. Throws `not_found` for an organisation that the actor may not see. */
  profile(actor: Actor, id: OrganisationId): Promise<ProfilePage> {
    return this.work.read(actor, async () => {
      const [organisation, documents] = await this.work.together(
        () => this.organisations.find(id),
        () => this.documents.inForce(id),
      );
      const rows = await this.profiles.of(organisation);
      const { name, country, locationHidden, auditedFiscalYears } = organisation;
      return {
        ...{ id, name, country, locationHidden, auditedFiscalYears },
        parts: Object.fromEntries(rows.map((row) => [row.part, row])) as unknown as ProfilePage['parts'],
        documents,
      };
    });
  }
}
