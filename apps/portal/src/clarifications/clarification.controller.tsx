import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { CallsReader, type CallRow } from '#calls';
import {
  ClarificationsReader,
  DiscardClarification,
  EditClarification,
  QuestionsReader,
  WriteClarification,
  type ClarificationRow,
} from '#correspondence';
import { clarificationPolicy, correspondenceErrors } from '#correspondence/domain';
import { DomainError, kernelErrors, permit, reason, shape, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { ClarificationPage } from './clarification-page.js';
import { idsAt } from './clarifications-desk.controller.js';
import { clarificationsOf } from './clarifications-place.js';

/** One clarification while it is written. */
@PageController('desk/calls/:id/clarifications/:clarification')
export class ClarificationController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly questions: QuestionsReader,
    private readonly clarifications: ClarificationsReader,
    private readonly writeClarification: WriteClarification,
    private readonly editClarification: EditClarification,
    private readonly discardClarification: DiscardClarification,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('clarification') clarificationId: Id<'clarification'>,
  ) {
    const { call, draft } = await this.find(actor, id, clarificationId);
    if (draft.state !== 'draft')
      throw correspondenceErrors.error('clarification.cannot_edit', [reason(`clarification.is_${draft.state}`)]);
    const page = await this.page(actor, call, draft, typedOf(draft));
    await this.pages.send(request, reply, <ClarificationPage {...page} />);
  }

  /** Nothing that was typed is lost: somebody who was slower reads both texts and chooses. */
  @Post()
  async save(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('clarification') clarificationId: Id<'clarification'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const { call, draft } = await this.find(actor, id, clarificationId);
    const typed: Typed = shape.isObject(body) ? body : {};
    const input = {
      questions: idsAt<'question'>(typed, 'questions'),
      question: textsAt(typed, 'question', call.languages),
      answer: textsAt(typed, 'answer', call.languages),
    };
    try {
      const { question, answer } = input;
      await this.traces.refuseUnlooked(actor, { question, answer }, isLooked(typed));
      await this.editClarification.execute(actor, call, clarificationId, input, command);
      void reply.redirect(clarificationsOf(call, clarificationId), 303);
    } catch (error) {
      const page = await this.page(actor, call, draft, typed);
      const isStale = error instanceof DomainError && error.code === 'stale_version';
      const version = isStale ? draft.version : command.expectedVersion!;
      await this.pages.again(request, reply, error, (errors) => (
        <ClarificationPage {...page} version={version} errors={errors} stale={isStale ? typedOf(draft) : undefined} />
      ));
    }
  }

  @Post('discarding')
  async discard(
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('clarification') clarificationId: Id<'clarification'>,
    @Commanding('versioned') command: Command,
  ) {
    const { call } = await this.find(actor, id, clarificationId);
    await this.discardClarification.execute(actor, call, clarificationId, command);
    void reply.redirect(clarificationsOf(call), 303);
  }

  /** Begins a newer answer in the place of a published one, with its words to start from. */
  @Post('correction')
  async correct(
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @PathId('clarification') clarificationId: Id<'clarification'>,
    @Commanding() command: Command,
  ) {
    const { call, draft: earlier } = await this.find(actor, id, clarificationId);
    const { questions, question, answer } = earlier;
    const input = { questions, question, answer, supersedes: clarificationId };
    const newer = await this.writeClarification.execute(actor, call, input, command);
    void reply.redirect(clarificationsOf(call, newer.id), 303);
  }

  /** Throws `not_found`, `not_permitted`. */
  private async find(actor: Actor, id: Id<'call'>, clarificationId: Id<'clarification'>) {
    permit(clarificationPolicy, 'edit', actor, { state: 'draft' });
    const call = await this.calls.detail(actor, id);
    const draft = await this.clarifications.detail(actor, clarificationId);
    if (draft.callId !== call.id) throw kernelErrors.error('not_found');
    return { call, draft };
  }

  private async page(actor: Actor, call: CallRow, draft: ClarificationRow, typed: Typed) {
    const texts = call.languages.flatMap((language) => [
      textAt(typed, `question[${language}]`),
      textAt(typed, `answer[${language}]`),
    ]);
    const ticked = idsAt<'question'>(typed, 'questions');
    const incoming = await this.questions.incoming(actor, call.id);
    return {
      call,
      draft,
      typed,
      version: draft.version,
      questions: incoming.filter(
        (each) => each.standing === 'waiting' || draft.questions.includes(each.id) || ticked.includes(each.id),
      ),
      names: await this.questions.namesIn(actor, ticked, texts),
    };
  }
}

const typedOf = ({ questions, question, answer }: ClarificationRow): Typed => ({ questions, question, answer });

const textsAt = (typed: Typed, name: string, languages: readonly string[]): Record<string, string> =>
  Object.fromEntries(languages.map((language) => [language, textAt(typed, `${name}[${language}]`)]));
