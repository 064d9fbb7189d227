import { Get, Header, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TryTerms } from '#applications';
import { CallsReader } from '#calls';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { Acting, PathId } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { Bars, chartPolicy, svgOf } from './chart.js';
import { fallingOut, TrialPage, type TrialMade } from './trial-page.js';

/** Terms, drafted or in force, tried on what was submitted under an earlier call. */
@PageController('desk/calls/:id/trial')
export class TrialController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly tryTerms: TryTerms,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Query() query: Readonly<Record<string, unknown>>,
  ) {
    const call = await this.calls.detail(actor, id);
    const earlier = await this.tryTerms.earlier(actor, id);
    const made = query['on'] === undefined ? undefined : await this.made(actor, id, query);
    await this.pages.send(request, reply, <TrialPage {...{ call, earlier, made }} />);
  }

  @Get('chart.svg')
  @Header('content-security-policy', chartPolicy)
  async chart(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Query() query: Readonly<Record<string, unknown>>,
  ) {
    const words = this.pages.words(request);
    const { trial } = await this.made(actor, id, query);
    const chart = <Bars title={words.say('room.trial.by_criterion')} bars={fallingOut(trial, words)} />;
    void reply.type('image/svg+xml').send(svgOf(chart));
  }

  /** Throws `not_found` for what is no earlier call that somebody applied to. */
  private async made(
    actor: Actor,
    id: Id<'call'>,
    { window, on }: Readonly<Record<string, unknown>>,
  ): Promise<TrialMade> {
    const earlier = (await this.tryTerms.earlier(actor, id)).find((call) => call.id === on);
    if (earlier === undefined || typeof window !== 'string') throw kernelErrors.error('not_found');
    const trial = await this.tryTerms.execute(actor, id, { window, earlierCallId: earlier.id });
    return { window, earlier, trial };
  }
}
