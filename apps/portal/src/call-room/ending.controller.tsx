import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ConcludeCall, FiguresReader } from '#calls';
import { callPolicy } from '#calls/domain';
import { permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { ActPage } from '../desk/act-page.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { ConcludeEffect, NumbersPage } from './ending-pages.js';
import { roomOf } from './room-page.js';

/** The end of a call, which shows what it does before it does it, and the numbers that are kept of it. */
@PageController('desk/calls/:id')
export class EndingController {
  constructor(
    private readonly pages: Pages,
    private readonly figures: FiguresReader,
    private readonly concludeCall: ConcludeCall,
  ) {}

  @Get('numbers')
  async numbers(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    await this.pages.send(request, reply, <NumbersPage figures={await this.figures.of(actor, id)} />);
  }

  @Get('acts/conclude')
  async ask(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const page = await this.page(actor, id);
    await this.pages.send(request, reply, page());
  }

  @Post('acts/conclude')
  async conclude(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Commanding('versioned') command: Command,
  ) {
    await this.pages.acted(
      request,
      reply,
      async () => {
        await this.concludeCall.execute(actor, id, command);
        return roomOf({ id }, 'numbers');
      },
      () => this.page(actor, id),
    );
  }

  /** The page that asks once more, with what concluding does. Throws `not_found`, `not_permitted`. */
  private async page(actor: Actor, id: Id<'call'>) {
    const { call, now } = await this.figures.of(actor, id);
    permit(callPolicy, 'conclude', actor, call);
    return (errors?: readonly FieldError[]) => (
      <ActPage {...{ call, errors }} event="conclude">
        <ConcludeEffect figures={now} />
      </ActPage>
    );
  }
}
