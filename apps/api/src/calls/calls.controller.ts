import { Body, Controller, Get, Headers, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CallsReader,
  CancelCall,
  ConcludeCall,
  DraftCall,
  EditCall,
  ProposeCall,
  PublishCall,
  ReopenCall,
  ReturnCall,
} from '#calls';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId, Public, WhyDto } from '../http/index.js';
import { presentCall } from './call.presenter.js';
import { callSchema, readCall } from './call.schema.js';

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
    private readonly reopenCall: ReopenCall,
  ) {}

  /** The calls that the reader may see. */
  @Get()
  @Public()
  @ApiOkResponse({ description: 'The calls that the reader may see, the latest first' })
  async list(@Acting() actor: Actor, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.calls.list(actor)).map((call) => presentCall(call, actor, said)) };
  }

  /** One call, with what the reader may do next. */
  @Get(':id')
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

  /** Begins a call. */
  @Post()
  @ApiBody({ schema: callSchema as object })
  @ApiCreatedResponse({ description: 'The call begins as a draft' })
  draft(@Acting() actor: Actor, @Body() body: unknown, @Commanding() command: Command) {
    return this.draftCall.execute(actor, readCall(body), command);
  }

  /** Changes a draft. */
  @Put(':id')
  @ApiBody({ schema: callSchema as object })
  edit(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    return this.editCall.execute(actor, id, readCall(body), command);
  }

  /** Puts a draft before a second person. */
  @Post(':id/proposal')
  @HttpCode(200)
  propose(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Commanding() command: Command) {
    return this.proposeCall.execute(actor, id, command);
  }

  /** Gives a proposed call back with remarks. */
  @Post(':id/return')
  @HttpCode(200)
  return(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.returnCall.execute(actor, id, why, command);
  }

  /** Publishes: the rules are frozen from now on. */
  @Post(':id/publication')
  @HttpCode(200)
  publish(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Commanding() command: Command) {
    return this.publishCall.execute(actor, id, command);
  }

  /** Cancels with a reason. */
  @Post(':id/cancellation')
  @HttpCode(200)
  cancel(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.cancelCall.execute(actor, id, why, command);
  }

  /** Ends a call whose doors have closed. */
  @Post(':id/conclusion')
  @HttpCode(200)
  conclude(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Commanding() command: Command) {
    return this.concludeCall.execute(actor, id, command);
  }

  /** Takes a concluded call up again, for its reserve list. */
  @Post(':id/reopening')
  @HttpCode(200)
  reopen(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.reopenCall.execute(actor, id, why, command);
  }
}
