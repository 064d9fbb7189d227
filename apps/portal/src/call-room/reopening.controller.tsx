import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { DeclineReopening, FiguresReader, ProposeReopening, ReopenCall } from '#calls';
import { callPolicy } from '#calls/domain';
import { permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { textAt, typedIn, type Typed } from '../http/form-reader.js';
import { deskOf } from '../desk/place.js';
import { PageController, Pages, whyAtField, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { CallOutlook } from './call-outlook.js';
import { ReopeningPage } from './reopening-page.js';
import { roomOf } from './room-page.js';

/** Taking a concluded call up again for its reserve list: one person proposes it, another does it. */
@PageController('desk/calls/:id/acts/reopen')
export class ReopeningController {
  constructor(
    private readonly pages: Pages,
    private readonly figures: FiguresReader,
    private readonly outlook: CallOutlook,
    private readonly proposeReopening: ProposeReopening,
    private readonly reopenCall: ReopenCall,
    private readonly declineReopening: DeclineReopening,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  async ask(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const page = await this.page(actor, id);
    await this.pages.send(request, reply, page());
  }

  @Post('proposal')
  async propose(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    await this.act(request, reply, actor, id, typedIn(body), async (why) => {
      await this.proposeReopening.execute(actor, id, why, command);
      return roomOf({ id }, 'acts/reopen');
    });
  }

  @Post()
  async reopen(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Commanding('versioned') command: Command,
  ) {
    await this.act(request, reply, actor, id, {}, async () => {
      await this.reopenCall.execute(actor, id, command);
      return deskOf({ id });
    });
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
    await this.act(request, reply, actor, id, typedIn(body), async (why) => {
      await this.declineReopening.execute(actor, id, why, command);
      return deskOf({ id });
    });
  }

  /** Acts and goes where the act says, or shows the page once more. */
  private async act(
    request: PageRequest,
    reply: FastifyReply,
    actor: Actor,
    id: Id<'call'>,
    typed: Typed,
    act: (why: string) => Promise<string>,
  ): Promise<void> {
    await this.pages.acted(
      request,
      reply,
      async () => {
        const why = textAt(typed, 'why').trim();
        await this.traces.refuseUnlooked(actor, { why }, isLooked(typed));
        return act(why);
      },
      async () => {
        const page = await this.page(actor, id);
        return (errors) => page(typed, whyAtField(errors));
      },
    );
  }

  /** Throws `not_found`, `not_permitted`. */
  private async page(actor: Actor, id: Id<'call'>) {
    const figures = await this.figures.of(actor, id);
    permit(callPolicy, 'reopen', actor, figures.call);
    const proposed = await this.outlook.reopening(actor, id);
    const isOwn = proposed?.proposedBy === actor.id;
    const mayPropose = callPolicy.reasonsAgainst('propose_reopening', actor, figures.call).length === 0;
    return (typed: Typed = {}, errors?: readonly FieldError[]) => (
      <ReopeningPage {...{ figures, proposed, isOwn, mayPropose, typed, errors }} />
    );
  }
}
