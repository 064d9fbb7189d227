import { Body, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApproveExtension, DeclineExtension, ExtensionsOfCall, ProposeExtension, TracesReader } from '#applications';
import { extensionCauses } from '#applications/domain';
import { CallsReader, type CallRow } from '#calls';
import { callPolicy } from '#calls/domain';
import { kernelErrors, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { FormReader, textAt, typedIn, type Typed } from '../http/form-reader.js';
import { instantFrom } from '../desk/moment.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { ExtensionPage, timeOf } from './extension-page.js';
import { ExtensionsPage } from './extensions-page.js';

/** More time, for all or for one applicant with cause. */
@PageController('desk/calls/:id/extensions')
export class ExtensionsController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly extensions: ExtensionsOfCall,
    private readonly proposeExtension: ProposeExtension,
    private readonly approveExtension: ApproveExtension,
    private readonly declineExtension: DeclineExtension,
    private readonly traces: TracesReader,
  ) {}

  /** The list; with a reference, on to the page of the application that has it. */
  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Query('reference') reference?: string,
  ) {
    const call = await this.calls.detail(actor, id);
    const given = await this.extensions.list(actor, id);
    const { propose: mayPropose } = mayOf(actor, call);
    const wanted = typeof reference === 'string' ? reference.trim() : '';
    const page = (errors?: readonly FieldError[]) => (
      <ExtensionsPage {...{ call, given, mayPropose, errors }} reference={wanted} />
    );
    if (reference === undefined) return this.pages.send(request, reply, page());
    try {
      await this.extensions.one(actor, id, wanted);
      void reply.redirect(timeOf(call, wanted), 303);
    } catch (error) {
      await this.pages.again(request, reply, error, () =>
        page([{ field: 'reference', code: 'room.extensions.unknown' }]),
      );
    }
  }

  @Get(':reference')
  async one(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param('reference') reference: string,
  ) {
    const page = await this.page(actor, id, reference, { until: { time: '24:00' } });
    await this.pages.send(request, reply, page());
  }

  @Post(':reference/proposal')
  async propose(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param('reference') reference: string,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const typed = typedIn(body);
    await this.act(request, reply, actor, id, reference, typed, async (applicationId, zone) => {
      const form = new FormReader(typed);
      const until = instantFrom(form, 'until', zone, undefined);
      const cause = form.one('cause', extensionCauses);
      const why = form.text('why', { most: 2000 });
      form.finish();
      await this.traces.refuseUnlooked(actor, { why }, isLooked(typed));
      await this.proposeExtension.execute(actor, applicationId, { until, cause, why }, command);
    });
  }

  @Post(':reference/approval')
  async approve(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param('reference') reference: string,
    @Commanding() command: Command,
  ) {
    await this.act(request, reply, actor, id, reference, {}, (applicationId) =>
      this.approveExtension.execute(actor, applicationId, command),
    );
  }

  @Post(':reference/dismissal')
  async setAside(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param('reference') reference: string,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const typed = typedIn(body);
    const remark = textAt(typed, 'remark').trim();
    await this.act(request, reply, actor, id, reference, typed, async (applicationId) => {
      if (remark === '') throw kernelErrors.error('invalid_input', [], [{ pointer: '/remark', code: 'why_needed' }]);
      await this.traces.refuseUnlooked(actor, { remark }, isLooked(typed));
      await this.declineExtension.execute(actor, applicationId, { why: remark }, command);
    });
  }

  /** Acts on the application that has the reference, and shows its page. */
  private async act(
    request: PageRequest,
    reply: FastifyReply,
    actor: Actor,
    id: Id<'call'>,
    reference: string,
    typed: Typed,
    act: (applicationId: Id<'application'>, zone: string) => Promise<unknown>,
  ): Promise<void> {
    const { application } = await this.extensions.one(actor, id, reference);
    const { windows } = await this.calls.detail(actor, id);
    const { timezone } = windows.find((window) => window.id === application.windowId)!;
    await this.pages.acted(
      request,
      reply,
      async () => {
        await act(application.id, timezone);
        return timeOf({ id }, reference);
      },
      () => this.page(actor, id, reference, typed),
    );
  }

  /** The page of one application, to be filled with what was wrong. */
  private async page(actor: Actor, id: Id<'call'>, reference: string, typed: Typed) {
    const call = await this.calls.detail(actor, id);
    const one = await this.extensions.one(actor, id, reference);
    return (errors?: readonly FieldError[]) => (
      <ExtensionPage {...{ call, one, typed, errors }} actorId={actor.id} may={mayOf(actor, call)} />
    );
  }
}

const mayOf = (actor: Actor, call: CallRow) => ({
  propose: callPolicy.reasonsAgainst('propose_correction', actor, call).length === 0,
  decide: callPolicy.reasonsAgainst('correct', actor, call).length === 0,
});
