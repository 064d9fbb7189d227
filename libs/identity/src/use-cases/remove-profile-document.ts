import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, type Actor, type OrganisationId } from '#kernel';
import { Once, type Command } from '#platform';
import { OrganisationDocuments } from '../data/organisation-documents.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { Profiles } from '../data/profiles.js';
import { organisationPolicy } from '../domain/organisation.policy.js';
import { profileDocuments } from '../domain/profile-form.js';
import { asked, type ProfileFileAnswer } from './attach-profile-document.js';

/** Takes a file out of a profile; without its statement a year is no audited one. Submissions keep what they froze. */
@Injectable()
export class RemoveProfileDocument {
  constructor(
    private readonly once: Once,
    private readonly organisations: OrganisationRepository,
    private readonly documents: OrganisationDocuments,
    private readonly profiles: Profiles,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input`. */
  execute(
    actor: Actor,
    id: OrganisationId,
    named: { document: string; year: number | null },
    command: Command = {},
  ): Promise<ProfileFileAnswer> {
    return this.once.run(actor, 'remove-profile-document', command, { id, ...named }, async () => {
      permit(organisationPolicy, 'edit', actor, await this.organisations.find(id));
      const organisation = await this.organisations.lock(id);
      const what = asked(named.document, named.year);
      const years = organisation.auditedFiscalYears.filter((year) => year !== what.year);
      const wasThere = await this.documents.take(id, what);
      if (!wasThere && years.length === organisation.auditedFiscalYears.length) throw kernelErrors.error('not_found');
      organisation.auditedFiscalYears = years;
      await this.profiles.touch(id, [profileDocuments[what.document]]);
      organisation.changes.push({ type: 'organisation.document_removed', data: { ...what } });
      await this.organisations.save(organisation);
      return { id: null, ...what };
    });
  }
}
