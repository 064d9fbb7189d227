import { Body, Get, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { OpenThread, ReadThread, ThreadsReader, WriteMessage, type ThreadPage } from '#correspondence';
import { topics } from '#correspondence/domain';
import { kernelErrors, shape, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, attachmentOf, Commanding, PathId, PostedFiles, type PostedFile } from '../../../edge/src/index.js';
import { FormReader, textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { withFirst } from './first-file.js';
import { fileErrorsAtFile } from './file-errors.js';
import { MessagesPage } from './messages-page.js';
import { MessagesPlaces, type MessagesPlace } from './messages-place.js';
import { NewMessagePage } from './new-message-page.js';
import { ThreadView } from './thread-page.js';

/** Conversations about an application, read from either side. */
@PageController(['applications/:id/messages', 'desk/applications/:id/messages'])
export class MessagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: MessagesPlaces,
    private readonly threads: ThreadsReader,
    private readonly openThread: OpenThread,
    private readonly writeMessage: WriteMessage,
    private readonly readThread: ReadThread,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const place = await this.place(request, actor, id);
    const threads = await this.threads.list(actor, id);
    await this.pages.send(request, reply, <MessagesPage place={place} threads={threads} />);
  }

  @Get('new')
  async form(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const place = await this.place(request, actor, id);
    if (!place.mayOpen) throw kernelErrors.error('not_permitted');
    await this.pages.send(request, reply, <NewMessagePage place={place} typed={{}} />);
  }

  @Post('new')
  async open(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() command: Command,
  ) {
    const place = await this.place(request, actor, id);
    if (!place.mayOpen) throw kernelErrors.error('not_permitted');
    const typed: Typed = shape.isObject(body) ? body : {};
    try {
      const form = new FormReader(typed);
      const topic = topics.find((each) => each === textAt(typed, 'topic'));
      const text = textAt(typed, 'text');
      if (topic === undefined) form.fault('topic', 'corr.write.topic_missing');
      if (text.trim() === '') form.fault('text', 'message.text_missing');
      form.finish();
      await this.traces.refuseUnlooked(actor, { text }, isLooked(typed), place.organisationId);
      const thread = await withFirst(files, (file) =>
        this.openThread.execute(actor, place, { topic: topic!, text, file }, command),
      );
      void reply.redirect(`${place.base}/${thread.id}`, 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <NewMessagePage place={place} typed={typed} errors={fileErrorsAtFile(errors)} />
      ));
    }
  }

  /** Whoever opens it has read it. */
  @Get(':thread')
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('thread') threadId: Id<'thread'>,
  ) {
    const { place, thread } = await this.find(request, actor, id, threadId);
    await this.readThread.execute(actor, threadId);
    await this.pages.send(request, reply, <ThreadView place={place} thread={thread} />);
  }

  @Post(':thread')
  async write(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('thread') threadId: Id<'thread'>,
    @Body() body: unknown,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() command: Command,
  ) {
    const { place, thread } = await this.find(request, actor, id, threadId);
    const typed: Typed = shape.isObject(body) ? body : {};
    const text = textAt(typed, 'text');
    try {
      await this.traces.refuseUnlooked(actor, { text }, isLooked(typed), place.organisationId);
      const { messageId } = await withFirst(files, (file) =>
        this.writeMessage.execute(actor, threadId, { text, file }, command),
      );
      void reply.redirect(`${place.base}/${threadId}#message-${messageId}`, 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <ThreadView place={place} thread={thread} typed={typed} errors={fileErrorsAtFile(errors)} />
      ));
    }
  }

  /** To be saved, never shown from our address. */
  @Get(':thread/files/:file')
  async download(
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('thread') threadId: Id<'thread'>,
    @PathId('file') fileId: Id<'file'>,
  ) {
    await this.find(request, actor, id, threadId);
    const { file, bytes } = await this.threads.open(actor, threadId, fileId);
    void reply.header('content-security-policy', "default-src 'none'; sandbox").header('cache-control', 'no-store');
    const [type, disposition] = [file.mediaType, attachmentOf(file.name)];
    return new StreamableFile(bytes(), { type, disposition, length: Number(file.bytes) });
  }

  private place({ url }: PageRequest, actor: Actor, id: Id<'application'>): Promise<MessagesPlace> {
    return this.places.of(actor, id, url.startsWith('/desk/'));
  }

  private async find(
    request: PageRequest,
    actor: Actor,
    id: Id<'application'>,
    threadId: Id<'thread'>,
  ): Promise<{ readonly place: MessagesPlace; readonly thread: ThreadPage }> {
    const place = await this.place(request, actor, id);
    const thread = await this.threads.page(actor, threadId);
    if (thread.applicationId !== id) throw kernelErrors.error('not_found');
    return { place, thread };
  }
}
