import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PreviewCorrigendum, TracesReader } from '#applications';
import { CallsReader, CorrectionDrafts, CorrigendaReader, DeclineCorrigendum, PublishCorrigendum } from '#calls';
import { callPolicy } from '#calls/domain';
import { QuestionsReader } from '#correspondence';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { textAt, typedIn, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { CallOutlook } from './call-outlook.js';
import { CorrectionProposalPage } from './correction-proposal-page.js';
import { CorrigendaPageView } from './corrigenda-page.js';
import { roomOf } from './room-page.js';

/** The corrections of a call: which there are, and what a second person decides. */
@PageController('desk/calls/:id/corrigenda')
export class CorrigendaController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly corrigenda: CorrigendaReader,
    private readonly drafts: CorrectionDrafts,
    private readonly preview: PreviewCorrigendum,
    private readonly outlook: CallOutlook,
    private readonly questions: QuestionsReader,
    private readonly publishCorrigendum: PublishCorrigendum,
    private readonly declineCorrigendum: DeclineCorrigendum,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const call = await this.calls.detail(actor, id);
    permit(callPolicy, 'oversee', actor, call);
    const view = (
      <CorrigendaPageView
        call={call}
        page={await this.corrigenda.page(actor, id)}
        draft={await this.drafts.find(actor, id)}
        proposals={await this.outlook.corrections(actor, id)}
        notices={await this.outlook.notices(actor, id)}
      />
    );
    await this.pages.send(request, reply, view);
  }

  @Get('proposal')
  async proposal(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    await this.pages.send(request, reply, (await this.waiting(actor, id))());
  }

  @Post('publication')
  async publish(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Commanding('versioned') command: Command,
  ) {
    await this.decide(request, reply, actor, id, {}, () => this.publishCorrigendum.execute(actor, id, command));
  }

  @Post('dismissal')
  async setAside(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const typed = typedIn(body);
    const why = textAt(typed, 'why').trim();
    await this.decide(request, reply, actor, id, typed, async () => {
      if (why === '') throw kernelErrors.error('invalid_input', [], [{ pointer: '/why', code: 'why_needed' }]);
      await this.traces.refuseUnlooked(actor, { why }, isLooked(typed));
      await this.declineCorrigendum.execute(actor, id, why, command);
    });
  }

  private decide(
    request: PageRequest,
    reply: FastifyReply,
    actor: Actor,
    id: Id<'call'>,
    typed: Typed,
    act: () => Promise<unknown>,
  ): Promise<void> {
    return this.pages.acted(
      request,
      reply,
      async () => {
        await act();
        return roomOf({ id }, 'corrigenda');
      },
      async () => {
        const page = await this.waiting(actor, id);
        return (errors) => page(typed, errors);
      },
    );
  }

  /** The page about the correction that waits. Throws `not_found` where none does. */
  private async waiting(actor: Actor, id: Id<'call'>) {
    const call = await this.calls.detail(actor, id);
    permit(callPolicy, 'correct', actor, call);
    const { proposed, actions } = await this.corrigenda.page(actor, id);
    if (proposed === null) throw kernelErrors.error('not_found');
    const preview = await this.preview.execute(actor, id);
    const askers = proposed.change.kind === 'questions' ? await this.questions.askers(actor, id) : undefined;
    const isOwn = proposed.proposedBy === actor.id;
    return (typed: Typed = {}, errors?: readonly FieldError[]) => (
      <CorrectionProposalPage {...{ call, proposed, actions, preview, askers, isOwn, typed, errors }} />
    );
  }
}
