import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, Header, Headers, Post, Query, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApplicationFiles, AttachDocument, RemoveDocument, UseProfileDocument } from '#applications';
import { kernelErrors, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, attachmentOf, Commanding, nameIn, PathId } from '../http/index.js';
import { DocumentDto, FromProfileDto } from './document.dto.js';

/** The documents of an application. Files come as they are and go out as attachments, never shown from here. */
@ApiTags('applications')
@Controller('applications/:id')
export class DocumentsController {
  constructor(
    private readonly attachDocument: AttachDocument,
    private readonly removeDocument: RemoveDocument,
    private readonly useProfileDocument: UseProfileDocument,
    private readonly files: ApplicationFiles,
  ) {}

  @Post('documents')
  @ApiOperation({ summary: 'Attaches a file: its bytes are the body, its name stands in Content-Disposition' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'Content-Disposition', required: true, description: 'attachment; filename="certificate.pdf"' })
  @ApiCreatedResponse({ description: 'The file with its kind, size, hash and scan state' })
  attach(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Query() { document }: DocumentDto,
    @Body() body: unknown,
    @Commanding() command: Command,
    @Headers('content-disposition') disposition?: string,
  ) {
    return this.attachDocument.execute(
      actor,
      id,
      { document, name: nameIn(disposition), stream: bytesIn(body) },
      command,
    );
  }

  @Get('profile-documents')
  @ApiOperation({ summary: 'Files of the profile that may be handed in: those in force that are not attached yet' })
  @ApiOkResponse({ description: 'Each with the document of the form as which it serves; none for who does not write' })
  async offered(@Acting() actor: Actor, @PathId('id') id: Id<'application'>) {
    const offers = await this.useProfileDocument.offered(actor, id);
    return offers.map(
      ({ document, file: { id: profileDocumentId, year, name, bytes, sha256, scanState, attachedAt } }) => ({
        ...{ document, profileDocumentId, year, name, bytes, sha256, scanState },
        attachedAt: attachedAt.toISOString(),
      }),
    );
  }

  @Post('profile-documents')
  @ApiOperation({
    summary: 'Hands in a file of the profile as it stands; later changes of the profile change nothing here',
  })
  @ApiCreatedResponse({ description: 'The file with its kind, size, hash and scan state' })
  fromProfile(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: FromProfileDto,
    @Commanding() command: Command,
  ) {
    return this.useProfileDocument.execute(actor, id, body, command);
  }

  @Delete('documents/:documentId')
  @ApiOperation({ summary: 'Takes a file out of the working copy' })
  @ApiOkResponse({ description: 'Submissions that have it keep it' })
  remove(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('documentId') documentId: Id<'application_document'>,
    @Commanding() command: Command,
  ) {
    return this.removeDocument.execute(actor, id, documentId, command);
  }

  @Get('files/:fileId')
  @ApiOperation({ summary: 'The bytes of a file, to be saved' })
  @ApiOkResponse({ description: 'An attachment' })
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('cache-control', 'private, no-store')
  async download(@Acting() actor: Actor, @PathId('id') id: Id<'application'>, @PathId('fileId') fileId: Id<'file'>) {
    const { file, bytes } = await this.files.open(actor, id, fileId);
    return new StreamableFile(bytes(), {
      type: file.mediaType,
      disposition: attachmentOf(file.name),
      length: Number(file.bytes),
    });
  }
}

/** A body of another content type was read already: that is not how a file is sent. */
const bytesIn = (body: unknown): Readable => {
  if (body instanceof Readable) return body;
  throw kernelErrors.error('invalid_input', [], [{ pointer: '', code: 'file.empty' }]);
};
