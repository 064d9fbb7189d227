import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  AttachDocument,
  ReceivedReader,
  RecordApplication,
  RemoveDocument,
  TracesReader,
  WithdrawApplication,
} from '#applications';
import { originalDocument } from '#applications/domain';
import { CallsReader } from '#calls';
import { kernelErrors, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, PostedFiles, type PostedFile } from '../../../edge/src/index.js';
import { roomOf } from '../call-room/room-page.js';
import type { FieldError } from '../components/index.js';
import { FormReader, typedIn, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { OneLatePage } from './one-late-page.js';

/** One application that reached the fund otherwise: its original, what is recorded of it, or that it is set aside. */
@PageController('desk/calls/:id/late/:application')
export class OneLateController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly received: ReceivedReader,
    private readonly recordApplication: RecordApplication,
    private readonly withdrawApplication: WithdrawApplication,
    private readonly attachDocument: AttachDocument,
    private readonly removeDocument: RemoveDocument,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  async one(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('application') application: Id<'application'>,
  ) {
    await this.pages.send(request, reply, (await this.page(actor, id, application, {}))());
  }

  @Post('original')
  async attach(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('application') application: Id<'application'>,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() { key }: Command,
  ) {
    await this.act(request, reply, actor, id, application, {}, async () => {
      let count = 0;
      for await (const file of files) {
        count += 1;
        const each = { key: key && `${key}.${count}` };
        await this.attachDocument.execute(actor, application, { document: originalDocument, ...file }, each);
      }
      if (count === 0)
        throw kernelErrors.error('invalid_input', [], [{ pointer: '/file', code: 'documents.nothing_chosen' }]);
    });
  }

  @Post('original/:document/removal')
  async takeOut(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('application') application: Id<'application'>,
    @PathId('document') document: Id<'application_document'>,
    @Commanding() command: Command,
  ) {
    await this.act(request, reply, actor, id, application, {}, () =>
      this.removeDocument.execute(actor, application, document, command),
    );
  }

  @Post('record')
  async record(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('application') application: Id<'application'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const typed = typedIn(body);
    await this.act(request, reply, actor, id, application, typed, async () => {
      const form = new FormReader(typed);
      const input = { certifier: form.text('certifier', { most: 200 }), why: form.text('why', { most: 2000 }) };
      form.finish();
      await this.traces.refuseUnlooked(actor, { why: input.why }, isLooked(typed));
      await this.recordApplication.execute(actor, application, input, command);
    });
  }

  @Post('withdrawal')
  async setAside(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('application') application: Id<'application'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const typed = typedIn(body);
    await this.act(request, reply, actor, id, application, typed, async () => {
      const form = new FormReader(typed);
      const reason = form.text('reason', { most: 2000 });
      form.finish();
      await this.traces.refuseUnlooked(actor, { reason }, isLooked(typed));
      await this.withdrawApplication.execute(actor, application, { why: reason }, command);
    });
  }

  private async act(
    request: PageRequest,
    reply: FastifyReply,
    actor: Actor,
    id: Id<'call'>,
    application: Id<'application'>,
    typed: Typed,
    act: () => Promise<unknown>,
  ): Promise<void> {
    await this.pages.acted(
      request,
      reply,
      async () => {
        await act();
        return roomOf({ id }, `late/${application}`);
      },
      () => this.page(actor, id, application, typed),
    );
  }

  private async page(actor: Actor, id: Id<'call'>, application: Id<'application'>, typed: Typed) {
    const call = await this.calls.detail(actor, id);
    const page = await this.received.page(actor, application);
    if (!call.windows.some((window) => window.id === page.row.windowId)) throw kernelErrors.error('not_found');
    return (errors?: readonly FieldError[]) => <OneLatePage {...{ call, page, typed, errors }} />;
  }
}
