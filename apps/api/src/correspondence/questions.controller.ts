import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TracesReader } from '#applications';
import { CallsReader } from '#calls';
import { AskQuestion, QuestionsReader, SetQuestionAside } from '#correspondence';
import { questionPolicy } from '#correspondence/domain';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage } from '#words';
import { Acting, Commanding, LookedWhyDto, PathId, Step } from '../http/index.js';
import { QuestionDto } from './question.dto.js';

/** Questions about calls. Nobody is told who asked. */
@ApiTags('clarifications')
@Controller()
export class QuestionsController {
  constructor(
    private readonly calls: CallsReader,
    private readonly questions: QuestionsReader,
    private readonly askQuestion: AskQuestion,
    private readonly setQuestionAside: SetQuestionAside,
    private readonly traces: TracesReader,
  ) {}

  @Get('calls/:id/questions')
  @ApiOperation({ summary: 'The questions that came in about a call; for whoever is not of the desk, its own' })
  @ApiOkResponse({ description: 'Each with where it stands, the oldest first; never who asked' })
  async list(@Acting() actor: Actor, @PathId('id') id: Id<'call'>) {
    const call = await this.calls.detail(actor, id);
    const readsAll = questionPolicy.reasonsAgainst('read_all', actor, { askedBy: null }).length === 0;
    return { items: await (readsAll ? this.questions.incoming(actor, call.id) : this.questions.own(actor, call.id)) };
  }

  @Post('calls/:id/questions')
  @ApiOperation({
    summary: 'Asks a question about a call; one that comes after the call’s date is kept, and gets no answer',
  })
  @ApiCreatedResponse({ description: 'Whether it came late' })
  async ask(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() { text, language, looked }: QuestionDto,
    @Commanding() command: Command,
    @Headers('accept-language') accepted?: string,
  ) {
    const call = await this.calls.detail(actor, id);
    await this.traces.refuseUnlooked(actor, { text }, looked);
    return this.askQuestion.execute(actor, call, { text, language: language ?? chooseLanguage(accepted) }, command);
  }

  @Post('questions/:id/setting-aside')
  @Step('Says that a question gets no answer for everybody, and why', 'The question; its asker is told')
  async setAside(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'question'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.setQuestionAside.execute(actor, id, why, command);
  }
}
