import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PreviewCorrigendum, TracesReader } from '#applications';
import { CallsReader, CorrectionDrafts, ProposeCorrigendum, type CallRow } from '#calls';
import { QuestionsReader } from '#correspondence';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { publicWhyFrom } from '../desk/languages.js';
import { FormReader, typedIn, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { CorrectionDraftPage } from './correction-pages.js';
import { roomOf } from './room-page.js';
import { writableCall } from './writable-call.js';

/** One's own correction: looked at as a whole, proposed with its reason, or thrown away. */
@PageController('desk/calls/:id/corrigenda/draft')
export class CorrectionDraftController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly drafts: CorrectionDrafts,
    private readonly preview: PreviewCorrigendum,
    private readonly proposeCorrigendum: ProposeCorrigendum,
    private readonly questions: QuestionsReader,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  async look(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const page = await this.draftPage(actor, await writableCall(this.calls, actor, id));
    await this.pages.send(request, reply, page({}));
  }

  @Post()
  async propose(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const [call, draft] = [await writableCall(this.calls, actor, id), await this.drafts.find(actor, id)];
    // It was proposed, or thrown away, since the page was made: the list says what became of it.
    if (draft === undefined) return void reply.redirect(roomOf({ id }, 'corrigenda'), 303);
    const typed = typedIn(body);
    await this.pages.acted(
      request,
      reply,
      async () => {
        const form = new FormReader(typed);
        const why = publicWhyFrom(form, call.languages);
        form.finish();
        await this.traces.refuseUnlooked(actor, { why }, isLooked(typed));
        await this.proposeCorrigendum.execute(actor, id, draft.input, why, command);
        await this.drafts.discard(actor, id);
        return roomOf({ id }, 'corrigenda');
      },
      async () => {
        const page = await this.draftPage(actor, call);
        return (errors) => page(typed, errors);
      },
    );
  }

  @Post('removal')
  async discard(@Res() reply: FastifyReply, @Acting() actor: Actor, @PathId('id') id: Id<'call'>) {
    await this.drafts.discard(actor, id);
    void reply.redirect(roomOf({ id }, 'corrigenda'), 303);
  }

  /** The page on which one's own correction is looked at and proposed. Throws `not_found` where none was begun. */
  private async draftPage(actor: Actor, call: CallRow) {
    const draft = await this.drafts.of(actor, call.id);
    const preview = await this.preview.execute(actor, call.id, draft.input);
    const askers = draft.input.kind === 'questions' ? await this.questions.askers(actor, call.id) : undefined;
    return (typed: Typed, errors?: readonly FieldError[]) => (
      <CorrectionDraftPage {...{ call, draft, preview, askers, typed, errors }} />
    );
  }
}
