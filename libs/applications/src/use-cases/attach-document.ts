import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, kernelErrors, newId, reason, type Actor, type Id } from '#kernel';
import { Files, History, Once, UnitOfWork, Uploads, type Command, type ReceivedFile, type ScanState } from '#platform';
import { ApplicationDocument } from '../data/application.entity.js';
import { Drafts } from '../data/drafts.js';
import { WorkingCopy, type OpenCopy } from '../data/working-copy.js';
import { applicationErrors } from '../domain/application.errors.js';
import { originalDocument } from '../domain/received.js';

/** A file that is handed in. */
export interface AttachInput {
  /** One of the documents that the form asks for, or the name of a question that is answered by a file. */
  readonly document: string;
  readonly name: string;
  readonly stream: Readable;
}

/** What attaching answers. */
export interface Attached {
  readonly id: Id<'application_document'>;
  readonly document: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scanState: ScanState;
}

/**
 * What shows that money of others is secured; taken in every call ("proposals involving partner contributions must include
 * evidence of secure funding", the fund's call of 2026).
 */
export const coFundingProof = 'co_funding_proof';

/** The most files that an application may have. */
const mostDocuments = 40;

/** Attaches a file to the working copy. Its bytes are kept before any row is touched, so that no lock waits for a slow line. */
@Injectable()
export class AttachDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly copy: WorkingCopy,
    private readonly drafts: Drafts,
    private readonly files: Files,
    private readonly uploads: Uploads,
    private readonly history: History,
  ) {}

  /** Whether files may be put in and taken out now: the door is open, and the actor writes. Throws `not_found`. */
  async isOpen(actor: Actor, id: Id<'application'>): Promise<boolean> {
    try {
      await this.work.read(actor, () => this.copy.look(actor, id));
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'not_found') return false;
      throw error;
    }
  }

  /** To refuse before a long upload. Throws `not_found`, `not_permitted`, `application.cannot_edit`, `invalid_input`. */
  refuseEarly(actor: Actor, id: Id<'application'>, document: string): Promise<void> {
    return this.work.read(actor, async () => this.refuseUnasked(await this.copy.look(actor, id), document));
  }

  /** Attaches what was uploaded before. Repeated, it gives the first answer. Throws what `execute` throws. */
  async uploaded(
    actor: Actor,
    id: Id<'application'>,
    { document, uploadId }: { readonly document: string; readonly uploadId: string },
  ): Promise<Attached> {
    const place = { owner: actor.id, subject: id };
    const attached = await this.once.run(actor, 'attach-upload', { key: uploadId }, { id, document }, async () => {
      const upload = await this.uploads.open(uploadId, place);
      return this.execute(actor, id, { document, ...upload });
    });
    await this.uploads.discard(uploadId, place);
    return attached;
  }

  /** Throws `not_found`, `not_permitted`, `application.cannot_edit`, `application.cannot_attach`, `invalid_input`, `file.…`. */
  async execute(
    actor: Actor,
    id: Id<'application'>,
    { document, name, stream }: AttachInput,
    command: Command = {},
  ): Promise<Attached> {
    await this.refuseEarly(actor, id, document);
    const received = await this.files.receive(stream, name);
    const documentId = newId<'application_document'>();
    try {
      const input = { id, document, name, sha256: received.sha256 };
      const answer = await this.once.run(actor, 'attach-document', command, input, () =>
        this.attach(actor, id, documentId, document, received),
      );
      if (answer.id !== documentId) await this.files.discard(received); // A repeated key got the first answer.
      return answer;
    } catch (error) {
      // After any other error the commit may stand, and its bytes with it.
      if (error instanceof DomainError) await this.files.discard(received);
      throw error;
    }
  }

  private async attach(
    actor: Actor,
    applicationId: Id<'application'>,
    id: Id<'application_document'>,
    document: string,
    received: ReceivedFile,
  ): Promise<Attached> {
    const copy = await this.copy.open(actor, applicationId);
    this.refuseUnasked(copy, document);
    if ((await this.drafts.documents(applicationId)).length >= mostDocuments)
      throw applicationErrors.error('application.cannot_attach', [
        reason('application.too_many_documents', { most: mostDocuments }),
      ]);
    const { name, mediaType, bytes, sha256, scanState } = received;
    const file = await this.files.add(received, copy.application.organisationId);
    const row = { id, applicationId, document, fileId: file.id, attachedAt: file.createdAt, attachedBy: actor.id };
    await this.work.manager.insert(ApplicationDocument, row);
    const data = { applicationId, document, sha256 };
    await this.history.write('application_document', {
      id,
      version: 1,
      changes: [{ type: 'application_document.attached', data }],
    });
    return { id, document, name, mediaType, bytes, sha256, scanState };
  }

  private refuseUnasked({ application, terms: { form } }: OpenCopy, document: string): void {
    const asked = [
      coFundingProof,
      ...(application.receivedBy === null ? [] : [originalDocument]),
      ...form.documents.map((one) => one.document),
      ...form.questions.filter(({ kind }) => kind === 'file').map(({ name }) => name),
    ];
    if (!asked.includes(document))
      throw kernelErrors.error(
        'invalid_input',
        [],
        [{ pointer: '/document', code: 'field.enum', params: { allowedValues: asked.join(', ') } }],
      );
  }
}
