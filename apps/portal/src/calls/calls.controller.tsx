import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader, CorrigendaReader } from '#calls';
import type { Actor } from '#kernel';
import { CONFIG, readDemoProgress, UnitOfWork, type Config } from '#platform';
import { Acting, Public } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { GuidelinesPage } from '../public/guidelines-page.js';
import { publicAddress, type PublicAddress } from '../public/public-page.js';
import { CallPage } from './call-page.js';
import { publicCalls } from './public-calls.js';
import { PublicHome } from './public-home.js';

/** What everybody may read: which calls there are, and what each asks for. */
@PageController()
@Public()
export class PublicCallsController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly corrigenda: CorrigendaReader,
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async home(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    const words = this.pages.words(request);
    const [calls, now] = await this.work.read(actor, () =>
      this.work.together(
        () => this.calls.list(actor),
        () => this.work.now(),
      ),
    );
    const loading = this.config.demoWorld ? readDemoProgress(this.config.dataDir) : undefined;
    const view = (
      <PublicHome {...publicCalls(calls, words)} now={now} address={this.addressOf(request)} loading={loading} />
    );
    await this.pages.send(request, reply, view);
  }

  @Get('calls/:code')
  async call(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
  ) {
    const shown = await this.work.read(actor, async () => {
      const call = await this.calls.byCode(actor, code);
      return { call, corrigenda: await this.corrigenda.list(actor, call.id) };
    });
    await this.pages.send(request, reply, <CallPage {...shown} address={this.addressOf(request)} />);
  }

  @Get('calls/:code/guidelines')
  async guidelines(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Param('code') code: string,
  ) {
    const call = await this.calls.byCode(actor, code);
    await this.pages.send(request, reply, <GuidelinesPage call={call} address={this.addressOf(request)} />);
  }

  private addressOf(request: PageRequest): PublicAddress {
    return publicAddress(request, this.config.http.publicUrl);
  }
}
