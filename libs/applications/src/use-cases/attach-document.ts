import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor, type Id } from '#kernel';
import { Files, Once, UnitOfWork, Uploads, type Command, type ReceivedFile } from '#platform';
import { Attachments, type Attached } from '../data/attachments.js';
import { WorkingCopy } from '../data/working-copy.js';

/** A file that is handed in. */
export interface AttachInput {
  /** One of the documents that the form asks for, or the name of a question that is answered by a file. */
  readonly document: string;
  readonly name: string;
  readonly stream: Readable;
}

/** Attaches under the key of a request. */
type OnlyOnce = (act: () => Promise<Attached>) => Promise<Attached>;

/** Attaches a file to the working copy. Its bytes are kept before any row is touched, so that no lock waits for a slow line. */
@Injectable()
export class AttachDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly copy: WorkingCopy,
    private readonly attachments: Attachments,
    private readonly files: Files,
    private readonly uploads: Uploads,
  ) {}

  /** To refuse before a long upload. Throws `not_found`, `not_permitted`, `application.cannot_edit`, `invalid_input`. */
  refuseEarly(actor: Actor, id: Id<'application'>, document: string): Promise<void> {
    return this.work.read(actor, async () => this.attachments.refuseUnasked(await this.copy.look(actor, id), document));
  }

  /** Attaches what was uploaded before. Repeated, it gives the first answer. Throws what `execute` throws. */
  async uploaded(
    actor: Actor,
    id: Id<'application'>,
    { document, uploadId }: { readonly document: string; readonly uploadId: string },
  ): Promise<Attached> {
    const place = { owner: actor.id, subject: id };
    const once: OnlyOnce = (act) => this.once.run(actor, 'attach-upload', { key: uploadId }, { id, document }, act);
    const attached =
      (await answeredBefore(once)) ??
      (await this.keep(actor, id, { document, ...(await this.uploads.open(uploadId, place)) }, () => once));
    await this.uploads.discard(uploadId, place);
    return attached;
  }

  /** Throws `not_found`, `not_permitted`, `application.cannot_edit`, `application.cannot_attach`, `invalid_input`, `file.…`. */
  execute(actor: Actor, id: Id<'application'>, input: AttachInput, command: Command = {}): Promise<Attached> {
    const { document, name } = input;
    return this.keep(actor, id, input, ({ sha256 }) => (act) => {
      return this.once.run(actor, 'attach-document', command, { id, document, name, sha256 }, act);
    });
  }

  /** Receives the bytes, and only then opens a unit of work. */
  private async keep(
    actor: Actor,
    id: Id<'application'>,
    { document, name, stream }: AttachInput,
    onceFor: (received: ReceivedFile) => OnlyOnce,
  ): Promise<Attached> {
    await this.refuseEarly(actor, id, document);
    const received = await this.files.receive(stream, name);
    const documentId = newId<'application_document'>();
    try {
      const answer = await onceFor(received)(() => this.attach(actor, id, documentId, document, received));
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
    this.attachments.refuseUnasked(copy, document);
    const { id: fileId, sha256 } = await this.files.add(received, copy.application.organisationId);
    return this.attachments.add(copy, { id, document, fileId, sha256 });
  }
}

class NotYet extends Error {}

/** What the key was answered before, so that nothing is received twice; undefined the first time, which leaves no key behind. */
const answeredBefore = async (once: OnlyOnce): Promise<Attached | undefined> => {
  try {
    return await once(() => {
      throw new NotYet();
    });
  } catch (error) {
    if (error instanceof NotYet) return undefined;
    throw error;
  }
};
