import { Injectable } from '@nestjs/common';
import { kernelErrors, newId, type Actor, type Id, type OrganisationId } from '#kernel';
import { Files, UnitOfWork, type ReceivedFile, type ScanState } from '#platform';
import type { ProfileDocument } from '../domain/profile-form.js';
import { OrganisationRepository } from './organisation.repository.js';

/** A file of a profile that is in force. */
export interface OrganisationDocumentRow {
  readonly id: Id<'organisation_document'>;
  readonly document: ProfileDocument;
  /** Of an audited statement. */
  readonly year: number | null;
  readonly fileId: Id<'file'>;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scanState: ScanState;
  readonly attachedAt: Date;
}

/** The files of an organisation's profile: certificate, statutes, policies, statements. */
@Injectable()
export class OrganisationDocuments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly files: Files,
  ) {}

  /** Those in force, by name and year. Throws `not_found` for an organisation that the actor may not see. */
  of(actor: Actor, id: OrganisationId): Promise<OrganisationDocumentRow[]> {
    return this.work.read(actor, async () => {
      await this.organisations.find(id);
      return this.inForce(id);
    });
  }

  /** The same in the open unit of work, of an organisation that was found there. */
  inForce(id: OrganisationId): Promise<OrganisationDocumentRow[]> {
    return this.work.query<OrganisationDocumentRow>(inForce, [id]);
  }

  /** One file for its reader. Throws `not_found`, or `file.kept_away` while it is in quarantine. */
  open(actor: Actor, id: OrganisationId, fileId: Id<'file'>): ReturnType<Files['open']> {
    return this.work.read(actor, async () => {
      const found = await this.work.query(
        'select from organisation_document where organisation_id = $1 and file_id = $2',
        [id, fileId],
      );
      if (found.length === 0) throw kernelErrors.error('not_found');
      return this.files.open(fileId);
    });
  }

  /** Puts received bytes into force in the open unit of work; what stood there before goes. */
  async put(
    id: OrganisationId,
    what: { document: ProfileDocument; year: number | null },
    received: ReceivedFile,
  ): Promise<Id<'organisation_document'>> {
    await this.take(id, what);
    const file = await this.files.add(received, id);
    const documentId = newId<'organisation_document'>();
    await this.work.query(
      `insert into organisation_document (id, organisation_id, document, year, file_id, attached_at, attached_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [documentId, id, what.document, what.year, file.id, file.createdAt, this.work.actor.id],
    );
    return documentId;
  }

  /** Takes what is in force out of it; false where nothing is. */
  async take(id: OrganisationId, { document, year }: { document: string; year: number | null }): Promise<boolean> {
    const taken = await this.work.query(
      `update organisation_document set removed_at = app_now(), removed_by = $4
       where organisation_id = $1 and document = $2 and year is not distinct from $3 and removed_at is null returning id`,
      [id, document, year, this.work.actor.id],
    );
    return taken.length > 0;
  }
}

const inForce = `
  select d.id, d.document, d.year, d.file_id as "fileId", f.name, f.bytes::int as bytes, f.sha256, f.scan_state as "scanState",
    d.attached_at as "attachedAt"
  from organisation_document d join file f on f.id = d.file_id
  where d.organisation_id = $1 and d.removed_at is null order by d.document, d.year desc nulls first`;
