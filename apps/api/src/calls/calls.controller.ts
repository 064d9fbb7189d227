import { Body, Controller, Get, Headers, Post, Put, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import {
  CallsReader,
  CancelCall,
  ConcludeCall,
  DeclineReopening,
  DraftCall,
  EditCall,
  FiguresReader,
  ProposeCall,
  ProposeReopening,
  PublishCall,
  ReopenCall,
  ReturnCall,
} from '#calls';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acknowledgement, Acting, Commanding, etagOf, LookedWhyDto, PathId, Public, Step } from '../http/index.js';
import { presentCall } from './call.presenter.js';
import { callSchema, cancellationSchema, readCall, readCancellation } from './call.schema.js';

/** Calls for proposals. */
@ApiTags('calls')
@Controller('calls')
export class CallsController {
  constructor(
    private readonly calls: CallsReader,
    private readonly draftCall: DraftCall,
    private readonly editCall: EditCall,
    private readonly proposeCall: ProposeCall,
    private readonly returnCall: ReturnCall,
    private readonly publishCall: PublishCall,
    private readonly cancelCall: CancelCall,
    private readonly concludeCall: ConcludeCall,
    private readonly figures: FiguresReader,
    private readonly proposeReopening: ProposeReopening,
    private readonly reopenCall: ReopenCall,
    private readonly declineReopening: DeclineReopening,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The calls that the reader may see' })
  @Public()
  @ApiOkResponse({ description: 'The calls that the reader may see, the latest first' })
  async list(@Acting() actor: Actor, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.calls.list(actor)).map((call) => presentCall(call, actor, said)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One call, with what the reader may do next' })
  @Public()
  @ApiOkResponse({ description: 'One call with its windows, rules and actions' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const call = await this.calls.detail(actor, id);
    void reply.header('etag', etagOf(call));
    return presentCall(call, actor, words(chooseLanguage(language)));
  }

  @Post()
  @ApiOperation({ summary: 'Begins a call' })
  @ApiBody({ schema: callSchema as object })
  @ApiCreatedResponse({ description: 'The call begins as a draft' })
  draft(@Acting() actor: Actor, @Body() body: unknown, @Commanding() command: Command) {
    return this.draftCall.execute(actor, readCall(body), command);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Changes a draft' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: Acknowledgement, description: 'What is sent replaces what was there' })
  @ApiBody({ schema: callSchema as object })
  edit(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    return this.editCall.execute(actor, id, readCall(body), command);
  }

  @Post(':id/proposal')
  @Step('Puts a draft before a second person')
  propose(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Commanding() command: Command) {
    return this.proposeCall.execute(actor, id, command);
  }

  @Post(':id/return')
  @Step('Gives a proposed call back with remarks')
  async return(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.returnCall.execute(actor, id, why, command);
  }

  @Post(':id/publication')
  @Step('Publishes: the rules are frozen from now on')
  publish(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Commanding() command: Command) {
    return this.publishCall.execute(actor, id, command);
  }

  @Post(':id/cancellation')
  @Step('Cancels with a reason, which everybody reads in the languages of the call')
  @ApiBody({ schema: cancellationSchema as object })
  async cancel(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const { why, looked } = readCancellation(body);
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.cancelCall.execute(actor, id, why, command);
  }

  @Post(':id/conclusion')
  @Step('Ends a call whose doors have closed')
  conclude(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Commanding() command: Command) {
    return this.concludeCall.execute(actor, id, command);
  }

  @Get(':id/figures')
  @ApiOperation({ summary: 'What became of a call, in numbers: now, and each time that it was concluded' })
  @ApiOkResponse({ description: 'By window, with the instants of its life; for the fund’s side' })
  async figuresOf(@Acting() actor: Actor, @PathId('id') id: Id<'call'>) {
    const { now, conclusions } = await this.figures.of(actor, id);
    return { now, conclusions };
  }

  @Post(':id/reopening-proposal')
  @ApiOperation({ summary: 'Proposes to take a concluded call up again, for its reserve list' })
  @ApiCreatedResponse({ description: 'Another person does it or sets it aside' })
  async proposeReopeningOf(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.proposeReopening.execute(actor, id, why, command);
  }

  @Post(':id/reopening')
  @Step('Takes a concluded call up again, as another person has proposed')
  reopen(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Commanding() command: Command) {
    return this.reopenCall.execute(actor, id, command);
  }

  @Post(':id/reopening-dismissal')
  @Step('Sets the proposal to take the call up again aside')
  async dismissReopening(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.declineReopening.execute(actor, id, why, command);
  }
}
