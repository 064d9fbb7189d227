import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { CallsReader } from '#calls';
import { QuestionsReader, SetQuestionAside } from '#correspondence';
import { questionPolicy } from '#correspondence/domain';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { textAt } from '../http/form-reader.js';
import { PageController, Pages, whyAtField, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { clarificationsOf } from './clarifications-place.js';
import { SettingAsidePage } from './setting-aside-page.js';

/** Setting a question aside, with a reason for who asked. */
@PageController('desk/calls/:id/clarifications/questions/:question')
export class SettingAsideController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly questions: QuestionsReader,
    private readonly setQuestionAside: SetQuestionAside,
    private readonly traces: TracesReader,
  ) {}

  @Get('setting-aside')
  async askWhy(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('question') questionId: Id<'question'>,
  ) {
    const found = await this.question(actor, id, questionId);
    await this.pages.send(request, reply, <SettingAsidePage {...found} why="" />);
  }

  @Post('setting-aside')
  async setAside(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('question') questionId: Id<'question'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const found = await this.question(actor, id, questionId);
    const [why, looked] = [textAt(body, 'why'), isLooked(body)];
    try {
      await this.traces.refuseUnlooked(actor, { why }, looked);
      await this.setQuestionAside.execute(actor, questionId, why, command);
      void reply.redirect(clarificationsOf({ id }), 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <SettingAsidePage {...found} {...{ why, looked }} errors={whyAtField(errors)} />
      ));
    }
  }

  /** Throws `not_found`, `not_permitted`. */
  private async question(actor: Actor, id: Id<'call'>, questionId: Id<'question'>) {
    permit(questionPolicy, 'set_aside', actor, { askedBy: null });
    const call = await this.calls.detail(actor, id);
    const question = await this.questions.detail(actor, questionId);
    if (question.callId !== id) throw kernelErrors.error('not_found');
    return { call, question };
  }
}
