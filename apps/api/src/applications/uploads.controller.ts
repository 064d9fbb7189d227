import { Body, Controller, Delete, Head, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttachDocument } from '#applications';
import type { Actor, Id } from '#kernel';
import { Uploads } from '#platform';
import { Acting, PathId } from '../http/index.js';
import { DocumentDto } from './document.dto.js';

const resumable = () => ApiHeader({ name: 'Tus-Resumable', required: true, description: '1.0.0' });

/**
 * Files over a line that breaks off: begun, sent in pieces and gone on with as tus 1.0 says (tus.io/protocols), then
 * attached in an act of its own, which may be repeated until its answer was heard.
 */
@ApiTags('applications')
@Controller('applications/:id/uploads')
export class UploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly attachDocument: AttachDocument,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Begins an upload that may break off (tus 1.0)' })
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'Bytes of the file' })
  @ApiHeader({ name: 'Upload-Metadata', required: true, description: '`filename`, in base64' })
  @resumable()
  @ApiCreatedResponse({ description: 'Its address in `Location`' })
  async begin(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Query() { document }: DocumentDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.attachDocument.refuseEarly(actor, id, document);
    await this.uploads.refuseTooMany({ owner: actor.id, subject: id });
    await this.forward(actor, id, request, reply);
  }

  @Head(':uploadId')
  @ApiOperation({ summary: 'How much of an upload has come' })
  @resumable()
  @ApiResponse({ status: 200, description: '`Upload-Offset` and `Upload-Length`' })
  async look(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Param('uploadId') uploadId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.forward(actor, id, request, reply, uploadId);
  }

  @Patch(':uploadId')
  @ApiOperation({ summary: 'Sends the next piece of an upload' })
  @ApiConsumes('application/offset+octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'How much has come' })
  @resumable()
  @ApiResponse({ status: 204, description: 'The new `Upload-Offset`' })
  async go(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Param('uploadId') uploadId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.forward(actor, id, request, reply, uploadId);
  }

  @Delete(':uploadId')
  @ApiOperation({ summary: 'Gives an upload up' })
  @resumable()
  @ApiResponse({ status: 204, description: 'It is gone' })
  async giveUp(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Param('uploadId') uploadId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.forward(actor, id, request, reply, uploadId);
  }

  @Post(':uploadId/document')
  @ApiOperation({ summary: 'Attaches what was uploaded; may be repeated, and gives the first answer then' })
  @ApiCreatedResponse({ description: 'The file with its kind, size, hash and scan state' })
  async attach(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Param('uploadId') uploadId: string,
    @Body() { document }: DocumentDto,
  ) {
    return this.attachDocument.uploaded(actor, id, { document, uploadId });
  }

  /** The protocol's server writes its answer itself; the headers of every answer come from us. */
  private async forward(
    actor: Actor,
    subject: Id<'application'>,
    request: FastifyRequest,
    reply: FastifyReply,
    uploadId?: string,
  ): Promise<void> {
    const place = { owner: actor.id, subject };
    if (uploadId !== undefined) this.uploads.refuseForeign(uploadId, place);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value as string);
    await this.uploads.answer(request.raw, reply.raw, place);
  }
}
