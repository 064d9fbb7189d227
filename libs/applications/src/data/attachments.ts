import { Injectable } from '@nestjs/common';
import { kernelErrors, newId, reason, type Id } from '#kernel';
import { History, UnitOfWork, type ScanState } from '#platform';
import { applicationErrors } from '../domain/application.errors.js';
import { coFundingProof } from '../domain/co-funding.js';
import { originalDocument } from '../domain/received.js';
import { ApplicationDocument } from './application.entity.js';
import { Drafts } from './drafts.js';
import type { OpenCopy } from './working-copy.js';

/** The most files that an application may have. */
const mostDocuments = 40;

/** A file that there is a row about, on its way into a working copy. */
export interface NewAttachment {
  readonly id?: Id<'application_document'>;
  readonly document: string;
  readonly fileId: Id<'file'>;
  readonly sha256: string;
  /** What history says beside: where it came from. */
  readonly origin?: Readonly<Record<string, unknown>>;
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

/** Puts files into working copies, in the open unit of work. */
@Injectable()
export class Attachments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly history: History,
  ) {}

  /** Throws `invalid_input` for what nobody asks for. */
  refuseUnasked({ application, terms: { form } }: OpenCopy, document: string): void {
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

  /** Throws `application.cannot_attach` where the application is full, or holds the file already. */
  async add({ application }: OpenCopy, attachment: NewAttachment): Promise<Attached> {
    const { id = newId<'application_document'>(), document, fileId, sha256, origin = {} } = attachment;
    const applicationId = application.id;
    const standing = await this.drafts.documents(applicationId);
    if (standing.length >= mostDocuments) throw refused('application.too_many_documents', { most: mostDocuments });
    if (standing.some((each) => each.fileId === fileId)) throw refused('application.attached_already');
    const [attachedAt, attachedBy] = [await this.work.now(), this.work.actor.id];
    await this.work.manager.insert(ApplicationDocument, {
      id,
      applicationId,
      document,
      fileId,
      attachedAt,
      attachedBy,
    });
    const data = { applicationId, document, sha256, ...origin };
    const changes = [{ type: 'application_document.attached', data }];
    await this.history.write('application_document', { id, version: 1, changes });
    const attached = (await this.drafts.documents(applicationId)).find((each) => each.id === id)!;
    const { name, mediaType, bytes, scanState } = attached;
    return { id, document, name, mediaType, bytes, sha256, scanState };
  }
}

const refused = (code: string, params: Readonly<Record<string, number>> = {}) =>
  applicationErrors.error('application.cannot_attach', [reason(code, params)]);
