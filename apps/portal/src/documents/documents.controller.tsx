import { Body, Get, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApplicationFiles, AttachDocument, RemoveDocument, UseProfileDocument, WritingReader } from '#applications';
import { DomainError, kernelErrors, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, attachmentOf, Commanding, PathId, PostedFiles, type PostedFile } from '../../../edge/src/index.js';
import { textAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { askedDocuments } from './asked-documents.js';
import { DocumentsPage } from './documents-page.js';
import type { DocumentsPlace } from './documents-place.js';
import { OneDocumentPage } from './one-document-page.js';

/** The files of an application: handed in, looked at, replaced, taken out. */
@PageController('applications/:id')
export class DocumentsController {
  constructor(
    private readonly pages: Pages,
    private readonly reader: WritingReader,
    private readonly files: ApplicationFiles,
    private readonly attachDocument: AttachDocument,
    private readonly removeDocument: RemoveDocument,
    private readonly useProfileDocument: UseProfileDocument,
  ) {}

  @Get('documents')
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const place = await this.place(request, actor, id);
    await this.pages.send(request, reply, <DocumentsPage place={place} />);
  }

  /** Several files at a time; those that came before a refused one stay. */
  @Post('documents')
  async attach(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() command: Command,
  ) {
    const document = textAt(body, 'document');
    try {
      let number = 0;
      for await (const file of files) {
        number += 1;
        await this.attachDocument.execute(actor, id, { document, ...file }, { key: keyOf(command, number) });
      }
      if (number === 0) throw nothingChosen();
      void reply.redirect(`/applications/${id}/documents#title-${encodeURIComponent(document)}`, 303);
    } catch (error) {
      const place = await this.place(request, actor, id);
      await this.pages.again(request, reply, error, (errors) => (
        <DocumentsPage place={place} errors={errors} at={document} />
      ));
    }
  }

  /** What the profile holds already is not uploaded once more. */
  @Post('profile-documents')
  async use(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const [document, profileDocumentId] = [textAt(body, 'document'), textAt(body, 'profileDocument')];
    try {
      await this.useProfileDocument.execute(actor, id, { document, profileDocumentId }, { key: command.key });
      void reply.redirect(`/applications/${id}/documents#title-${encodeURIComponent(document)}`, 303);
    } catch (error) {
      const place = await this.place(request, actor, id);
      await this.pages.again(request, reply, error, (errors) => (
        <DocumentsPage place={place} errors={errors} at={document} />
      ));
    }
  }

  @Get('documents/:documentId')
  async one(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('documentId') documentId: Id<'application_document'>,
  ) {
    const found = await this.found(request, actor, id, documentId);
    await this.pages.send(request, reply, <OneDocumentPage {...found} />);
  }

  /** The new file first: when it is refused the old one is still there. */
  @Post('documents/:documentId')
  async replace(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('documentId') documentId: Id<'application_document'>,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() command: Command,
  ) {
    const found = await this.found(request, actor, id, documentId);
    const { document } = found.file;
    try {
      const attached = await this.first(files, (file) =>
        this.attachDocument.execute(actor, id, { document, ...file }, command),
      );
      if (attached === undefined) throw nothingChosen();
      await this.removeDocument.execute(actor, id, documentId);
      void reply.redirect(`/applications/${id}/documents#title-${encodeURIComponent(document)}`, 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => <OneDocumentPage {...found} errors={errors} />);
    }
  }

  @Post('documents/:documentId/removal')
  async remove(
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('documentId') documentId: Id<'application_document'>,
    @Commanding() command: Command,
  ) {
    await this.removeDocument.execute(actor, id, documentId, command);
    void reply.redirect(`/applications/${id}/documents`, 303);
  }

  /** To be saved, never shown from our address. */
  @Get('files/:fileId')
  async download(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('fileId') fileId: Id<'file'>,
  ) {
    const { file, bytes } = await this.files.open(actor, id, fileId);
    void reply.header('content-security-policy', "default-src 'none'; sandbox");
    const [type, disposition] = [file.mediaType, attachmentOf(file.name)];
    return new StreamableFile(bytes(), { type, disposition, length: Number(file.bytes) });
  }

  /** Throws `not_found` also for the fund's side, which has no working copy to see. */
  private async place(request: PageRequest, actor: Actor, id: Id<'application'>): Promise<DocumentsPlace> {
    const page = await this.reader.page(actor, id);
    const words = this.pages.words(request);
    return {
      id,
      reference: page.application.reference,
      page,
      isOpen: page.against.length === 0,
      asked: askedDocuments(page.form, page.documents, await this.useProfileDocument.offered(actor, id), words),
    };
  }

  private async found(
    request: PageRequest,
    actor: Actor,
    id: Id<'application'>,
    documentId: Id<'application_document'>,
  ) {
    const place = await this.place(request, actor, id);
    for (const { title, files } of place.asked) {
      const file = files.find((each) => each.id === documentId);
      if (file) return { place, title, file };
    }
    throw kernelErrors.error('not_found');
  }

  private async first<T>(
    files: AsyncIterable<PostedFile>,
    act: (file: PostedFile) => Promise<T>,
  ): Promise<T | undefined> {
    for await (const file of files) return act(file);
    return undefined;
  }
}

const keyOf = ({ key }: Command, number: number): string | undefined => key && `${key}.${number}`;

const nothingChosen = (): DomainError =>
  new DomainError('invalid', 'invalid_input', [], [{ pointer: '/file', code: 'documents.nothing_chosen' }]);
