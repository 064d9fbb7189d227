import { Body, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader, type CallRow } from '#calls';
import { kernelErrors, type Actor } from '#kernel';
import { CONFIG, type Config } from '#platform';
import { Acting, Public } from '../../../../edge/src/index.js';
import { phaseOf } from '../../calls/public-calls.js';
import { PageController, Pages, type PageRequest } from '../../http/index.js';
import { publicAddress } from '../public-page.js';
import { CheckPage, isOver, type CheckPageProps } from './check-page.js';
import { readCheck } from './given.js';
import { askedUnder } from './questions.js';
import { toldUnder } from './told.js';

/**
 * Whether one can apply. Answers are posted, so that they stand in no address, history or log; the page that answers is
 * made of them, and then they are gone.
 */
@PageController('calls/:code/check')
@Public()
export class CheckController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async questions(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
  ) {
    const call = await this.calls.byCode(actor, code);
    await this.pages.send(request, reply, <CheckPage {...this.pageOf(request, call, {})} />);
  }

  @Post()
  @HttpCode(200)
  async answer(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
    @Body() typed: unknown,
  ) {
    const call = await this.calls.byCode(actor, code);
    const page = this.pageOf(request, call, typed);
    if (isOver(call)) return this.pages.send(request, reply, <CheckPage {...page} />);
    const { given, faults } = readCheck(typed, page.asked);
    if (faults.length > 0)
      return this.pages.again(request, reply, kernelErrors.error('invalid_input', [], faults), (errors) => (
        <CheckPage {...page} errors={errors} />
      ));
    const told = windowsToCheck(call).map((window) => ({
      window,
      isOpen: phaseOf(call, window) === 'open',
      ...toldUnder(window.rules.terms, given, page.asked),
    }));
    return this.pages.send(request, reply, <CheckPage {...page} told={told} />);
  }

  private pageOf(request: PageRequest, call: CallRow, typed: unknown): CheckPageProps {
    const asked = askedUnder(windowsToCheck(call).map(({ rules }) => rules.terms));
    return { call, asked, typed, address: publicAddress(request, this.config.http.publicUrl) };
  }
}

/** Those that can still be applied in. */
const windowsToCheck = (call: CallRow) =>
  call.windows.filter((window) => ['open', 'coming'].includes(phaseOf(call, window) ?? ''));
