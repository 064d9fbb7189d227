import { Injectable } from '@nestjs/common';
import { profileDocumentFor, type CallForm } from '#calls/domain';
import { OrganisationDocuments, type OrganisationDocumentRow } from '#identity';
import { kernelErrors, permit, reason, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Attachments, type Attached } from '../data/attachments.js';
import { Drafts } from '../data/drafts.js';
import { WorkingCopy, type OpenCopy } from '../data/working-copy.js';
import { applicationErrors } from '../domain/application.errors.js';
import { applicationPolicy } from '../domain/application.policy.js';

/** A file of the own profile, and the document of the form as which it is to be handed in. */
export interface FromProfile {
  readonly document: string;
  readonly profileDocumentId: string;
}

/** A file of the profile that may be handed in as a document of the form. */
export interface OfferedDocument {
  /** The document of the form. */
  readonly document: string;
  readonly file: OrganisationDocumentRow;
}

/**
 * Hands in what the profile of the organisation holds already: the application refers to the very bytes, and keeps them when
 * the profile gets others.
 */
@Injectable()
export class UseProfileDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly copy: WorkingCopy,
    private readonly drafts: Drafts,
    private readonly profiles: OrganisationDocuments,
    private readonly attachments: Attachments,
  ) {}

  /** What may be used now: nothing for who does not write, after the deadline, or of what is attached already. Throws `not_found`. */
  async offered(actor: Actor, id: Id<'application'>): Promise<OfferedDocument[]> {
    return this.work.read(actor, async () => {
      const copy = await this.copy.lookIfOpen(actor, id);
      if (copy === undefined || copy.application.receivedBy !== null) return [];
      const used = (await this.drafts.documents(id)).map(({ fileId }) => fileId);
      const files = await this.profiles.of(actor, copy.application.organisationId);
      return offersOf(copy.terms.form, files).filter(({ file }) => !used.includes(file.fileId));
    });
  }

  /** Throws `not_found`, `not_permitted`, `application.cannot_edit`, `application.cannot_attach`, `invalid_input`. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    { document, profileDocumentId }: FromProfile,
    command: Command = {},
  ): Promise<Attached> {
    return this.once.run(actor, 'use-profile-document', command, { id, document, profileDocumentId }, async () => {
      const copy = await this.copy.open(actor, id);
      permit(applicationPolicy, 'edit', actor, copy.application);
      this.attachments.refuseUnasked(copy, document);
      const file = await this.fileOf(copy, actor, { document, profileDocumentId });
      const { fileId, sha256 } = file;
      return this.attachments.add(copy, { document, fileId, sha256, origin: { profileDocumentId } });
    });
  }

  private async fileOf(copy: OpenCopy, actor: Actor, { document, profileDocumentId }: FromProfile) {
    const files = await this.profiles.of(actor, copy.application.organisationId);
    const file = files.find((each) => each.id === profileDocumentId);
    if (file === undefined) throw kernelErrors.error('not_found');
    if (!offersOf(copy.terms.form, [file]).some((each) => each.document === document))
      throw refused('application.another_document');
    if (file.scanState === 'infected') throw refused('application.profile_document_infected');
    return file;
  }
}

/** Which files of a profile serve as which documents of a form. */
const offersOf = ({ documents }: Pick<CallForm, 'documents'>, files: readonly OrganisationDocumentRow[]) =>
  documents.flatMap((asked): OfferedDocument[] =>
    files
      .filter((file) => file.document === profileDocumentFor(asked))
      .map((file) => ({ document: asked.document, file })),
  );

const refused = (code: string) => applicationErrors.error('application.cannot_attach', [reason(code)]);
