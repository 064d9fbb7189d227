import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ReceiveApplication, ReceivedReader } from '#applications';
import { applicationPolicy } from '#applications/domain';
import { CallsReader, type CallRow } from '#calls';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { roomOf } from '../call-room/room-page.js';
import type { FieldError } from '../components/index.js';
import { FormReader, textAt, typedIn } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { receivedFrom } from './late-form.js';
import { LatePage } from './late-pages.js';
import { NewLatePage } from './new-late-page.js';
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
