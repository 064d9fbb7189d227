import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, permit, type Actor, type Fault, type Id, type OrganisationId } from '#kernel';
import { Files, Once, UnitOfWork, type Command, type ReceivedFile } from '#platform';
import { OrganisationDocuments } from '../data/organisation-documents.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { Profiles } from '../data/profiles.js';
import { organisationPolicy } from '../domain/organisation.policy.js';
import {
  profileDocumentNames,
  profileDocuments,
  yearlyDocument,
  type ProfileDocument,
} from '../domain/profile-form.js';

/** A file for a profile. */
export interface ProfileFile {
  readonly document: string;
  /** Of an audited statement: its fiscal year. */
  readonly year: number | null;
  readonly name: string;
  readonly stream: Readable;
}

/** What attaching and removing answer. */
export interface ProfileFileAnswer {
  readonly id: Id<'organisation_document'> | null;
  readonly document: string;
  readonly year: number | null;
}

/**
 * Puts a file into a profile, in place of the one before; an audited statement makes its year one of the audited years.
 * Bytes are kept before any row is touched, so that no lock waits for a slow line.
 */
@Injectable()
export class AttachProfileDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly organisations: OrganisationRepository,
    private readonly documents: OrganisationDocuments,
    private readonly profiles: Profiles,
    private readonly files: Files,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input`, `file.…`. */
  async execute(
    actor: Actor,
    id: OrganisationId,
    { document, year, name, stream }: ProfileFile,
    command: Command = {},
  ): Promise<ProfileFileAnswer> {
    await this.work.read(actor, async () =>
      permit(organisationPolicy, 'edit', actor, await this.organisations.find(id)),
    );
    const what = asked(document, year);
    const received = await this.files.receive(stream, name);
    let isKept = false;
    try {
      const input = { id, ...what, sha256: received.sha256 };
      return await this.once.run(actor, 'attach-profile-document', command, input, async () => {
        isKept = true;
        return this.put(actor, id, what, received);
      });
    } catch (error) {
      // After any other error the commit may stand, and its bytes with it.
      if (error instanceof DomainError) isKept = false;
      throw error;
    } finally {
      if (!isKept) await this.files.discard(received); // Refused, or a repeated key got the first answer.
    }
  }

  private async put(
    actor: Actor,
    id: OrganisationId,
    what: { document: ProfileDocument; year: number | null },
    received: ReceivedFile,
  ): Promise<ProfileFileAnswer> {
    const organisation = await this.organisations.lock(id);
    permit(organisationPolicy, 'edit', actor, organisation);
    const documentId = await this.documents.put(id, what, received);
    if (what.year !== null) {
      const years = new Set([...organisation.auditedFiscalYears, what.year]);
      organisation.auditedFiscalYears = [...years].sort((a, b) => a - b);
    }
    await this.profiles.touch(id, [profileDocuments[what.document]]);
    organisation.changes.push({
      type: 'organisation.document_attached',
      data: { ...what, sha256: received.sha256 },
    });
    await this.organisations.save(organisation);
    return { id: documentId, ...what };
  }
}

/** The document and its year as they belong together. Throws `invalid_input`. */
export const asked = (document: string, year: number | null): { document: ProfileDocument; year: number | null } => {
  const known = profileDocumentNames.find((name) => name === document);
  const isYear = year !== null && Number.isInteger(year) && year >= 1900 && year <= 2200;
  const faults: Fault[] = [
    ...(known === undefined ? [{ pointer: '/document', code: 'profile.choose' }] : []),
    ...(known === yearlyDocument && !isYear ? [{ pointer: '/year', code: 'profile.wrong_year' }] : []),
  ];
  if (known === undefined || faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
  return { document: known, year: known === yearlyDocument ? year : null };
};
