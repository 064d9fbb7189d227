import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  AttachDocument,
  ReceiveApplication,
  ReceivedReader,
  RecordApplication,
  RemoveDocument,
  TracesReader,
  WithdrawApplication,
} from '#applications';
import { applicationPolicy, originalDocument } from '#applications/domain';
import { CallsReader, type CallRow } from '#calls';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, PostedFiles, type PostedFile } from '../../../edge/src/index.js';
import { roomOf } from '../call-room/room-page.js';
import type { FieldError } from '../components/index.js';
import { FormReader, textAt, typedIn, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { receivedFrom } from './late-form.js';
import { LatePage } from './late-pages.js';
import { NewLatePage } from './new-late-page.js';
import { OneLatePage } from './one-late-page.js';
import { OrganisationSearch } from './organisation-search.js';

/** Applications that reached the fund by e-mail or on paper. */
@PageController('desk/calls/:id/late')
export class LateController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly received: ReceivedReader,
    private readonly organisations: OrganisationSearch,
    private readonly receiveApplication: ReceiveApplication,
    private readonly recordApplication: RecordApplication,
    private readonly withdrawApplication: WithdrawApplication,
    private readonly attachDocument: AttachDocument,
    private readonly removeDocument: RemoveDocument,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const [call, rows] = [await this.calls.detail(actor, id), await this.received.list(actor, id)];
    const mayEnter = againstEntering(actor).length === 0 && call.state === 'published';
    await this.pages.send(request, reply, <LatePage {...{ call, rows, mayEnter }} />);
  }

  @Get('new')
  async form(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const call = await this.forEntering(actor, id);
    await this.pages.send(request, reply, <NewLatePage call={call} typed={{ whose: 'known' }} found={undefined} />);
  }

  /** Looks for an organisation, or begins. What was typed stays either way. */
  @Post()
  async begin(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const call = await this.forEntering(actor, id);
    const typed = typedIn(body);
    const find = textAt(typed, 'find');
    const found = find.trim() === '' ? undefined : await this.organisations.find(actor, find);
    if (textAt(typed, 'step') === 'find')
      return this.pages.send(request, reply, <NewLatePage {...{ call, typed, found }} />);
    try {
      const form = new FormReader(typed);
      const input = receivedFrom(call, form);
      form.finish();
      const { id: applicationId } = await this.receiveApplication.execute(actor, input, command);
      void reply.redirect(roomOf(call, `late/${applicationId}`), 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <NewLatePage {...{ call, typed, found }} errors={errors.map(atWhose)} />
      ));
    }
  }

  @Get(':application')
  async one(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('application') application: Id<'application'>,
  ) {
    await this.pages.send(request, reply, (await this.page(actor, id, application, {}))());
  }

  @Post(':application/original')
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

  @Post(':application/original/:document/removal')
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

  @Post(':application/record')
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

  @Post(':application/withdrawal')
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

  /** The call, for an officer while it is published. Throws `not_found`, `not_permitted`. */
  private async forEntering(actor: Actor, id: Id<'call'>): Promise<CallRow> {
    const call = await this.calls.detail(actor, id);
    permit(applicationPolicy, 'receive', actor, ofNobodyYet);
    if (call.state !== 'published') throw kernelErrors.error('not_found');
    return call;
  }
}

/** Whose the application is decides later, when it is named. */
const ofNobodyYet = { organisationId: null, submissionId: null };

const againstEntering = (actor: Actor) => applicationPolicy.reasonsAgainst('receive', actor, ofNobodyYet);

/** That an organisation is registered already is about the choice between the two. */
const atWhose = (error: FieldError): FieldError =>
  error.code === 'identity.organisation_is_known' ? { ...error, field: 'whose' } : error;
