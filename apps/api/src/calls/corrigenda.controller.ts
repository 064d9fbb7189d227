import { Body, Controller, Get, Headers, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { CorrigendaReader, DeclineCorrigendum, ProposeCorrigendum, PublishCorrigendum } from '#calls';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, LookedWhyDto, PathId, Public, Step } from '../http/index.js';
import { presentCorrigenda } from './corrigendum.presenter.js';
import { proposalSchema, readProposal } from './corrigendum.schema.js';

/** Mending a published call. */
@ApiTags('calls')
@Controller('calls/:id')
export class CorrigendaController {
  constructor(
    private readonly corrigenda: CorrigendaReader,
    private readonly proposeCorrigendum: ProposeCorrigendum,
    private readonly publishCorrigendum: PublishCorrigendum,
    private readonly declineCorrigendum: DeclineCorrigendum,
    private readonly traces: TracesReader,
  ) {}

  @Get('corrigenda')
  @ApiOperation({ summary: 'What was changed in the call since it was published, and why' })
  @Public()
  @ApiOkResponse({
    description: 'By number, the latest first, both versions; for the fund’s side also what is proposed',
  })
  async list(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const page = await this.corrigenda.page(actor, id);
    void reply.header('etag', etagOf(page));
    return presentCorrigenda(id, page, words(chooseLanguage(language)));
  }

  @Post('corrigendum-proposal')
  @ApiOperation({ summary: 'Proposes to change a published call: its wording, its terms, or its deadline' })
  @ApiBody({ schema: proposalSchema as object })
  @ApiCreatedResponse({ description: 'Another person publishes it or sets it aside' })
  async propose(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const { why, looked, ...input } = readProposal(body);
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.proposeCorrigendum.execute(actor, id, input, why, command);
  }

  @Post('corrigendum')
  @ApiOperation({ summary: 'Publishes the proposed change as the next corrigendum; everybody who applies is told' })
  @ApiCreatedResponse({ description: 'Its number' })
  publish(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Commanding() command: Command) {
    return this.publishCorrigendum.execute(actor, id, command);
  }

  @Post('corrigendum-dismissal')
  @Step('Sets the proposed change aside')
  async dismiss(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.declineCorrigendum.execute(actor, id, why, command);
  }
}
