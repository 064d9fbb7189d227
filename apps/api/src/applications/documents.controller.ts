import { Body, Controller, Delete, Get, Headers, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplicationFiles, AttachDocument, RemoveDocument, UseProfileDocument } from '#applications';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, attachmentFrom, bytesIn, Commanding, Download, FileBody, nameIn, PathId } from '../http/index.js';
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
  @FileBody()
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
  @Download()
  async download(@Acting() actor: Actor, @PathId('id') id: Id<'application'>, @PathId('fileId') fileId: Id<'file'>) {
    return attachmentFrom(await this.files.open(actor, id, fileId));
  }
}
