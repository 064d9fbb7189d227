import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeclineRedaction, ProposeRedaction, RedactionsReader, RedactSubmission, TracesReader } from '#applications';
import { CallsReader } from '#calls';
import { kernelErrors, shape, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { FormReader, textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { RedactionPage, redactionOf } from './redaction-page.js';

/** Erasing the free text of one application's submissions: asked for by one person, done by another. */
@PageController('desk/applications/:id/redaction')
export class RedactionController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly redactions: RedactionsReader,
    private readonly proposeRedaction: ProposeRedaction,
    private readonly redactSubmission: RedactSubmission,
    private readonly declineRedaction: DeclineRedaction,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    await this.pages.send(request, reply, <RedactionPage {...await this.of(actor, id)} />);
  }

  @Post('proposal')
  async propose(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    await this.act(request, reply, actor, id, body, async (typed) => {
      const { submissions } = await this.redactions.page(actor, id);
      const form = new FormReader(typed);
      const number = form.one(
        'number',
        submissions.map((each) => String(each.number)),
      );
      const why = form.text('why', { most: 2000 });
      form.finish();
      await this.traces.refuseUnlooked(actor, { why }, isLooked(typed));
      await this.proposeRedaction.execute(actor, id, { number: Number(number), why }, command);
    });
  }

  @Post('approval')
  async approve(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Commanding() command: Command,
  ) {
    await this.act(request, reply, actor, id, {}, () => this.redactSubmission.execute(actor, id, command));
  }

  @Post('dismissal')
  async setAside(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    await this.act(request, reply, actor, id, body, async (typed) => {
      const why = textAt(typed, 'remark').trim();
      if (why === '') throw kernelErrors.error('invalid_input', [], [{ pointer: '/remark', code: 'why_needed' }]);
      await this.traces.refuseUnlooked(actor, { remark: why }, isLooked(typed));
      await this.declineRedaction.execute(actor, id, { why }, { key: command.key });
    });
  }

  /** Shows the page afterwards, with what was typed where it was refused. */
  private async act(
    request: PageRequest,
    reply: FastifyReply,
    actor: Actor,
    id: Id<'application'>,
    body: unknown,
    act: (typed: Typed) => Promise<unknown>,
  ): Promise<void> {
    const typed: Typed = shape.isObject(body) ? body : {};
    try {
      await act(typed);
      void reply.redirect(redactionOf(id), 303);
    } catch (error) {
      const page = await this.of(actor, id);
      await this.pages.again(request, reply, error, (errors) => <RedactionPage {...{ ...page, typed, errors }} />);
    }
  }

  private async of(actor: Actor, id: Id<'application'>) {
    const redactions = await this.redactions.page(actor, id);
    const { callId } = await this.calls.window(actor, redactions.windowId);
    const call = await this.calls.detail(actor, callId);
    return { redactions, call, actorId: actor.id, typed: {} };
  }
}
