import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ConcludeCall, ReopenCall } from '#calls';
import { callPolicy } from '#calls/domain';
import { permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { ActPage } from '../desk/act-page.js';
import { textAt } from '../desk/form-reader.js';
import { deskOf } from '../desk/place.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { CallFiguresReader } from './call-figures.js';
import { ConcludeEffect, NumbersPage, ReopenEffect } from './ending-pages.js';
import { roomOf } from './room-page.js';

const effects = { conclude: ConcludeEffect, reopen: ReopenEffect } as const;
type Ending = keyof typeof effects;

/** The end of a call with its numbers, and the way back for its reserve list; both show what they do before they do it. */
@PageController('desk/calls/:id')
export class EndingController {
  constructor(
    private readonly pages: Pages,
    private readonly figures: CallFiguresReader,
    private readonly concludeCall: ConcludeCall,
    private readonly reopenCall: ReopenCall,
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

  @Get(['acts/conclude', 'acts/reopen'])
  async ask(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const page = await this.page(actor, id, endingIn(request));
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
    try {
      await this.concludeCall.execute(actor, id, command);
      void reply.redirect(roomOf({ id }, 'numbers'), 303);
    } catch (error) {
      const page = await this.page(actor, id, 'conclude');
      await this.pages.again(request, reply, error, (errors) => page('', errors));
    }
  }

  @Post('acts/reopen')
  async reopen(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const why = textAt(body, 'why').trim();
    try {
      await this.reopenCall.execute(actor, id, why, command);
      void reply.redirect(deskOf({ id }), 303);
    } catch (error) {
      const page = await this.page(actor, id, 'reopen');
      await this.pages.again(request, reply, error, (errors) =>
        page(
          why,
          errors.map((each) => (each.code === 'why_needed' ? { ...each, field: 'why' } : each)),
        ),
      );
    }
  }

  /** The page that asks once more, with what the act does. Throws `not_found`, `not_permitted`. */
  private async page(actor: Actor, id: Id<'call'>, event: Ending) {
    const figures = await this.figures.of(actor, id);
    const { call } = figures;
    permit(callPolicy, event, actor, call);
    const Effect = effects[event];
    return (why = '', errors?: readonly FieldError[]) => (
      <ActPage {...{ call, event, why, errors }}>
        <Effect figures={figures} />
      </ActPage>
    );
  }
}

const endingIn = ({ url }: PageRequest): Ending => (url.split('?')[0]!.endsWith('/reopen') ? 'reopen' : 'conclude');
