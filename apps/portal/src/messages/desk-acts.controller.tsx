import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import {
  CloseRequest,
  MakeRequest,
  MoveDueDay,
  SettleThread,
  ThreadsReader,
  WithdrawRequest,
  type ThreadPage,
} from '#correspondence';
import { wants } from '#correspondence/domain';
import { kernelErrors, shape, type Actor, type Id, type OrganisationId } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, PostedFiles, type PostedFile } from '../../../edge/src/index.js';
import { FormReader, textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { fileErrorsAtFile } from './file-errors.js';
import { withFirst } from './first-file.js';
import { MessagesPlaces } from './messages-place.js';
import { NewRequestPage } from './new-request-page.js';
import { ThreadView } from './thread-page.js';

/** What the desk does in conversations beside writing: it asks for something by a day, and ends that. */
@PageController('desk/applications/:id/messages')
export class DeskActsController {
  constructor(
    private readonly pages: Pages,
    private readonly places: MessagesPlaces,
    private readonly threads: ThreadsReader,
    private readonly makeRequest: MakeRequest,
    private readonly moveDueDay: MoveDueDay,
    private readonly closeRequest: CloseRequest,
    private readonly withdrawRequest: WithdrawRequest,
    private readonly settleThread: SettleThread,
    private readonly traces: TracesReader,
  ) {}

  @Get('request')
  async form(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    await this.pages.send(request, reply, <NewRequestPage place={await this.asking(actor, id)} typed={{}} />);
  }

  @Post('request')
  async make(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() command: Command,
  ) {
    const place = await this.asking(actor, id);
    const typed: Typed = shape.isObject(body) ? body : {};
    try {
      const form = new FormReader(typed);
      const topic = form.one('topic', wants);
      const dueOn = form.day('dueOn');
      const text = textAt(typed, 'text');
      if (text.trim() === '') form.fault('text', 'message.text_missing');
      form.finish();
      await this.traces.refuseUnlooked(actor, { text }, isLooked(typed), place.organisationId);
      const made = await withFirst(files, (file) =>
        this.makeRequest.execute(actor, place, { topic, dueOn, text, file }, command),
      );
      void reply.redirect(`${place.base}/${made.id}`, 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <NewRequestPage place={place} typed={typed} errors={fileErrorsAtFile(errors)} />
      ));
    }
  }

  @Post(':thread/due-day')
  async move(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('thread') threadId: Id<'thread'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    await this.act(request, reply, actor, { id, threadId, body }, (wanted, form) => {
      const dueOn = form.day('dueOn');
      form.finish();
      return this.moveDueDay.execute(actor, wanted, dueOn, command);
    });
  }

  @Post(':thread/withdrawal')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('thread') threadId: Id<'thread'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    await this.act(request, reply, actor, { id, threadId, body }, async (wanted, { typed }, organisationId) => {
      const why = textAt(typed, 'why').trim();
      await this.traces.refuseUnlooked(actor, { why }, isLooked(typed), organisationId);
      return this.withdrawRequest.execute(actor, wanted, why, command);
    });
  }

  @Post(':thread/closing')
  async close(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('thread') threadId: Id<'thread'>,
    @Commanding('versioned') command: Command,
  ) {
    await this.act(request, reply, actor, { id, threadId }, (wanted) =>
      this.closeRequest.execute(actor, wanted, command),
    );
  }

  @Post(':thread/settling')
  async settle(
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PathId('thread') threadId: Id<'thread'>,
    @Commanding('versioned') command: Command,
  ) {
    const { place } = await this.find(actor, id, threadId);
    await this.settleThread.execute(actor, threadId, command);
    void reply.redirect(place.base, 303);
  }

  /** Does something with the request of a conversation, and shows that again with what stands against it. */
  private async act(
    request: PageRequest,
    reply: FastifyReply,
    actor: Actor,
    at: { readonly id: Id<'application'>; readonly threadId: Id<'thread'>; readonly body?: unknown },
    done: (wanted: Id<'information_request'>, form: FormReader, organisationId: OrganisationId) => Promise<unknown>,
  ): Promise<void> {
    const { place, thread } = await this.find(actor, at.id, at.threadId);
    if (thread.request === null) throw kernelErrors.error('not_found');
    const typed: Typed = shape.isObject(at.body) ? at.body : {};
    try {
      await done(thread.request.id, new FormReader(typed), place.organisationId);
      void reply.redirect(`${place.base}/${at.threadId}`, 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <ThreadView
          {...{ place, thread, typed }}
          errors={errors.map((each) => (each.code === 'why_needed' ? { ...each, field: 'why' } : each))}
        />
      ));
    }
  }

  private async asking(actor: Actor, id: Id<'application'>) {
    const place = await this.places.of(actor, id, true);
    if (!place.mayRequest) throw kernelErrors.error('not_permitted');
    return place;
  }

  private async find(actor: Actor, id: Id<'application'>, threadId: Id<'thread'>) {
    const place = await this.places.of(actor, id, true);
    const thread: ThreadPage = await this.threads.page(actor, threadId);
    if (thread.applicationId !== id) throw kernelErrors.error('not_found');
    return { place, thread };
  }
}
