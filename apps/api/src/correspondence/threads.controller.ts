import { Body, Controller, Get, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApplicationsReader, TracesReader } from '#applications';
import { OpenThread, ReadThread, SettleThread, ThreadsReader, WriteMessage } from '#correspondence';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import {
  Acting,
  attachmentFrom,
  bytesIn,
  Commanding,
  Download,
  etagOf,
  FileBody,
  nameIn,
  PathId,
  Step,
} from '../http/index.js';
import { MessageDto, ThreadDto } from './thread.dto.js';
import { presentThread } from './thread.presenter.js';

/** Conversations of an applicant with the secretariat. */
@ApiTags('messages')
@Controller()
export class ThreadsController {
  constructor(
    private readonly applications: ApplicationsReader,
    private readonly threads: ThreadsReader,
    private readonly openThread: OpenThread,
    private readonly writeMessage: WriteMessage,
    private readonly readThread: ReadThread,
    private readonly settleThread: SettleThread,
    private readonly traces: TracesReader,
  ) {}

  @Get('applications/:id/threads')
  @ApiOperation({ summary: 'The conversations about an application' })
  @ApiOkResponse({ description: 'Open requests first, those due soonest before others' })
  async list(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Headers('accept-language') language?: string,
  ) {
    const said = words(chooseLanguage(language));
    const items = await this.threads.list(actor, id);
    if (items.length === 0) await this.applications.row(actor, id);
    return { items: items.map((thread) => presentThread(thread, actor, said)) };
  }

  @Post('applications/:id/threads')
  @ApiOperation({ summary: 'Begins a conversation; about a draft only its organisation can' })
  @ApiCreatedResponse({ description: 'The conversation and its first message' })
  async open(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { topic, text, looked }: ThreadDto,
    @Commanding() command: Command,
  ) {
    const application = await this.applications.row(actor, id);
    await this.traces.refuseUnlooked(actor, { text }, looked, application.organisationId);
    return this.openThread.execute(actor, application, { topic, text }, command);
  }

  @Get('threads/:id')
  @ApiOperation({ summary: 'One conversation with all that was said' })
  @ApiOkResponse({ description: 'The side that speaks; to an applicant no name of the fund’s side' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'thread'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const page = await this.threads.page(actor, id);
    void reply.header('etag', etagOf(page));
    return presentThread(page, actor, words(chooseLanguage(language)));
  }

  @Post('threads/:id/messages')
  @ApiOperation({ summary: 'Says something; from an applicant it is the answer to what is wanted' })
  @ApiCreatedResponse({ description: 'The message' })
  async say(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'thread'>,
    @Body() { text, looked }: MessageDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { text }, looked);
    return this.writeMessage.execute(actor, id, { text }, command);
  }

  @Post('threads/:id/documents')
  @ApiOperation({
    summary: 'Sends a file as a message: its bytes are the body, its name stands in Content-Disposition',
  })
  @FileBody()
  @ApiCreatedResponse({ description: 'The message' })
  send(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'thread'>,
    @Body() body: unknown,
    @Commanding() command: Command,
    @Headers('content-disposition') disposition?: string,
  ) {
    const file = { name: nameIn(disposition), stream: bytesIn(body) };
    return this.writeMessage.execute(actor, id, { file }, command);
  }

  @Get('threads/:id/files/:fileId')
  @ApiOperation({ summary: 'The bytes of a file, to be saved' })
  @Download()
  async download(@Acting() actor: Actor, @PathId('id') id: Id<'thread'>, @PathId('fileId') fileId: Id<'file'>) {
    return attachmentFrom(await this.threads.open(actor, id, fileId));
  }

  @Post('threads/:id/reading')
  @HttpCode(200)
  @ApiOperation({ summary: 'Says that everything was read up to now' })
  @ApiOkResponse({ description: 'The other side sees it' })
  read(@Acting() actor: Actor, @PathId('id') id: Id<'thread'>) {
    return this.readThread.execute(actor, id);
  }

  @Post('threads/:id/settling')
  @Step('Says for the desk that what came by now needs no answer')
  settle(@Acting() actor: Actor, @PathId('id') id: Id<'thread'>, @Commanding() command: Command) {
    return this.settleThread.execute(actor, id, command);
  }
}
