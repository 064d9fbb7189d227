import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader } from '#calls';
import { ClarificationsReader, PublishAnswers, QuestionsReader, WriteClarification } from '#correspondence';
import { clarificationPolicy, languagesMissing } from '#correspondence/domain';
import { DomainError, isId, permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { textAt, ticksAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { ClarificationsDeskPage } from './clarifications-desk-page.js';
import { clarificationsOf } from './clarifications-place.js';
import { PublicationPage } from './publication-page.js';

/** The questions about a call at the desk: what came in, what is written, and what goes out to everybody. */
@PageController('desk/calls/:id/clarifications')
export class ClarificationsDeskController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly questions: QuestionsReader,
    private readonly clarifications: ClarificationsReader,
    private readonly writeClarification: WriteClarification,
    private readonly publishAnswers: PublishAnswers,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    await this.pages.send(request, reply, <ClarificationsDeskPage {...await this.desk(actor, id)} />);
  }

  /** Merges the ticked questions. */
  @Post()
  async merge(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const questions = idsAt<'question'>(body, 'questions');
    try {
      if (questions.length === 0)
        throw new DomainError(
          'invalid',
          'invalid_input',
          [],
          [{ pointer: '/questions', code: 'corr.desk.none_ticked' }],
        );
      await this.begin(reply, actor, id, questions, command);
    } catch (error) {
      const desk = await this.desk(actor, id);
      await this.pages.again(request, reply, error, (errors) => <ClarificationsDeskPage {...desk} errors={errors} />);
    }
  }

  /** Begins what nobody asked for. */
  @Post('new')
  async unasked(
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Commanding() command: Command,
  ) {
    await this.begin(reply, actor, id, [], command);
  }

  @Get('publication')
  async review(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    permit(clarificationPolicy, 'publish', actor, { state: 'draft' });
    const page = await this.publication(actor, id);
    const ready = page.drafts.filter((draft) => languagesMissing(page.call.languages, draft).length === 0);
    await this.pages.send(request, reply, <PublicationPage {...page} chosen={ready.map((draft) => draft.id)} />);
  }

  @Post('publication')
  async publish(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const chosen = idsAt<'clarification'>(body, 'clarifications');
    const batch = chosen.map((each) => ({ id: each, version: Number(textAt(body, `versions[${each}]`)) || 0 }));
    await this.pages.acted(
      request,
      reply,
      async () => {
        await this.publishAnswers.execute(actor, await this.calls.detail(actor, id), batch, command);
        return clarificationsOf({ id });
      },
      async () => {
        permit(clarificationPolicy, 'publish', actor, { state: 'draft' });
        const page = await this.publication(actor, id);
        return (errors) => (
          <PublicationPage {...page} chosen={chosen} errors={errors.map((each) => atItsBox(each, chosen))} />
        );
      },
    );
  }

  private async begin(
    reply: FastifyReply,
    actor: Actor,
    id: Id<'call'>,
    questions: readonly Id<'question'>[],
    command: Command,
  ): Promise<void> {
    const call = await this.calls.detail(actor, id);
    const draft = await this.writeClarification.execute(actor, call, { questions, question: {}, answer: {} }, command);
    void reply.redirect(clarificationsOf(call, draft.id), 303);
  }

  private async desk(actor: Actor, id: Id<'call'>) {
    const call = await this.calls.detail(actor, id);
    return {
      call,
      incoming: await this.questions.incoming(actor, id),
      drafts: await this.clarifications.drafts(actor, id),
      published: await this.clarifications.published(actor, id),
      mayWrite: clarificationPolicy.reasonsAgainst('write', actor, { state: 'draft' }).length === 0,
    };
  }

  private async publication(actor: Actor, id: Id<'call'>) {
    const call = await this.calls.detail(actor, id);
    const drafts = await this.clarifications.drafts(actor, id);
    const asked = drafts.flatMap(({ questions }) => questions);
    const texts = drafts.flatMap(({ question, answer }) => [...Object.values(question), ...Object.values(answer)]);
    return { call, drafts, names: await this.questions.namesIn(actor, asked, texts) };
  }
}

/** The ids among the ticked values. */
export const idsAt = <Kind extends string>(body: unknown, name: string): Id<Kind>[] =>
  ticksAt(body, name).filter(isId) as Id<Kind>[];

/** A fault of the batch stands at the box of the answer that it is about. */
const atItsBox = <Fault extends { readonly field?: string | undefined }>(
  fault: Fault,
  chosen: readonly string[],
): Fault => {
  const place = /^clarifications\[(\d+)\]$/.exec(fault.field ?? '')?.[1];
  return place === undefined ? fault : { ...fault, field: `clarification-${chosen[Number(place)]}` };
};
