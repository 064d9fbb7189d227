import { Body, Controller, Get, Headers, Post, Put, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { CallsReader, type CallRow } from '#calls';
import {
  ClarificationsReader,
  DiscardClarification,
  EditClarification,
  PublishAnswers,
  WriteClarification,
  type ClarificationInput,
} from '#correspondence';
import { clarificationPolicy, questionsUntil } from '#correspondence/domain';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acknowledgement, Acting, Commanding, etagOf, PathId, Public, Step } from '../http/index.js';
import { presentClarification } from './clarification.presenter.js';
import {
  batchSchema,
  clarificationSchema,
  newClarificationSchema,
  readBatch,
  readClarification,
  readNewClarification,
} from './clarification.schema.js';

/** Questions about a call in the secretariat's words, with their answers: the same for everybody, at once. */
@ApiTags('clarifications')
@Controller()
export class ClarificationsController {
  constructor(
    private readonly calls: CallsReader,
    private readonly clarifications: ClarificationsReader,
    private readonly writeClarification: WriteClarification,
    private readonly editClarification: EditClarification,
    private readonly discardClarification: DiscardClarification,
    private readonly publishAnswers: PublishAnswers,
    private readonly traces: TracesReader,
  ) {}

  @Get('calls/:id/clarifications')
  @Public()
  @ApiOperation({ summary: 'The published questions and answers of a call' })
  @ApiOkResponse({
    description:
      'By number, texts by language; until when questions are taken. For the desk also what is being written',
  })
  async list(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Headers('accept-language') language?: string) {
    const call = await this.calls.detail(actor, id);
    const said = words(chooseLanguage(language));
    const readsDrafts = clarificationPolicy.reasonsAgainst('read', actor, { state: 'draft' }).length === 0;
    const drafts = readsDrafts ? await this.clarifications.drafts(actor, id) : [];
    return {
      questionsUntil: questionsUntil(call),
      answersDueOn: call.answersDueOn,
      items: await this.clarifications.published(actor, id),
      drafts: drafts.map((draft) => presentClarification(draft, call, actor, said)),
    };
  }

  @Post('calls/:id/clarifications')
  @ApiOperation({ summary: 'Merges questions into one clarification, or begins a newer one of what was published' })
  @ApiBody({ schema: newClarificationSchema as object })
  @ApiCreatedResponse({ description: 'A draft, which the desk alone reads' })
  async write(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const { looked, ...input } = readNewClarification(body);
    await this.refuseUnlooked(actor, input, looked);
    return this.writeClarification.execute(actor, await this.calls.detail(actor, id), input, command);
  }

  @Post('calls/:id/clarification-publication')
  @ApiBody({ schema: batchSchema as object })
  @Step('Publishes answers to everybody at once: all of them, or none', 'The numbers under which they are read')
  async publish(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const { clarifications } = readBatch(body);
    return this.publishAnswers.execute(actor, await this.calls.detail(actor, id), clarifications, command);
  }

  @Get('clarifications/:id')
  @Public()
  @ApiOperation({ summary: 'One clarification' })
  @ApiOkResponse({ description: 'With what the reader may do next' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'clarification'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const clarification = await this.clarifications.detail(actor, id);
    const call = await this.calls.detail(actor, clarification.callId);
    void reply.header('etag', etagOf(clarification));
    return presentClarification(clarification, call, actor, words(chooseLanguage(language)));
  }

  @Put('clarifications/:id')
  @ApiOperation({ summary: 'Changes what was not published yet' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiBody({ schema: clarificationSchema as object })
  @ApiOkResponse({ type: Acknowledgement, description: 'What is sent replaces what was there' })
  async edit(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'clarification'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const { looked, ...input } = readClarification(body);
    await this.refuseUnlooked(actor, input, looked);
    return this.editClarification.execute(actor, await this.callOf(actor, id), id, input, command);
  }

  @Post('clarifications/:id/discarding')
  @Step('Throws a draft away; its questions wait again')
  async discard(@Acting() actor: Actor, @PathId('id') id: Id<'clarification'>, @Commanding() command: Command) {
    return this.discardClarification.execute(actor, await this.callOf(actor, id), id, command);
  }

  private refuseUnlooked(actor: Actor, { question, answer }: ClarificationInput, looked?: boolean): Promise<void> {
    return this.traces.refuseUnlooked(actor, { question, answer }, looked);
  }

  private async callOf(actor: Actor, id: Id<'clarification'>): Promise<CallRow> {
    return this.calls.detail(actor, (await this.clarifications.detail(actor, id)).callId);
  }
}
