import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PreviewCorrigendum, TracesReader } from '#applications';
import {
  CallsReader,
  changeOf,
  CorrectionDrafts,
  ProposeCorrigendum,
  type CallRow,
  type CorrigendumInput,
} from '#calls';
import { callPolicy, type CorrigendumKind } from '#calls/domain';
import { QuestionsReader } from '#correspondence';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { atField } from '../desk/call-editing.controller.js';
import { FormReader, typedIn, type Typed } from '../http/form-reader.js';
import { publicWhyFrom } from '../desk/languages.js';
import { itemsOfWindow, partsOfWindow } from '../desk/parts/index.js';
import { windowAt, type Part } from '../desk/place.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import {
  changedParts,
  correctionPlace,
  deadlineFrom,
  deadlineTyped,
  questionsFrom,
  questionsTyped,
  termsFrom,
  wordingFrom,
  wordingTyped,
} from './correction-forms.js';
import {
  correctedParts,
  CorrectionDraftPage,
  CorrectionFormPage,
  CorrectionPartPage,
  TermsCorrectionPage,
} from './correction-pages.js';
import { roomOf } from './room-page.js';

interface PartAddress {
  readonly window: string;
  readonly part: string;
  readonly item?: string;
}

const onOnePage = {
  wording: {
    typed: (call: CallRow, draft: CorrigendumInput | undefined) =>
      wordingTyped(call, draft?.kind === 'wording' ? draft : undefined),
    from: wordingFrom,
  },
  deadline: {
    typed: (call: CallRow, draft: CorrigendumInput | undefined) =>
      deadlineTyped(call, draft?.kind === 'deadline' ? draft : undefined),
    from: deadlineFrom,
  },
  questions: {
    typed: (call: CallRow, draft: CorrigendumInput | undefined) =>
      questionsTyped(call, draft?.kind === 'questions' ? draft : undefined),
    from: questionsFrom,
  },
} as const;

/** Writing a correction: it is kept for its officer until it is proposed, and nobody else sees it. */
@PageController('desk/calls/:id/corrigenda')
export class CorrectionController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly drafts: CorrectionDrafts,
    private readonly preview: PreviewCorrigendum,
    private readonly proposeCorrigendum: ProposeCorrigendum,
    private readonly questions: QuestionsReader,
    private readonly traces: TracesReader,
  ) {}

  @Get(['wording', 'deadline', 'questions'])
  async form(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const call = await this.writable(actor, id);
    const kind = kindIn(request);
    const typed = onOnePage[kind].typed(call, (await this.drafts.find(actor, id))?.input);
    await this.pages.send(request, reply, <CorrectionFormPage {...{ call, kind, typed }} />);
  }

  @Post(['wording', 'deadline', 'questions'])
  async write(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
  ) {
    const call = await this.writable(actor, id);
    const [kind, typed]: [KindOnOnePage, Typed] = [kindIn(request), typedIn(body)];
    try {
      const form = new FormReader(typed);
      const input = onOnePage[kind].from(call, form);
      form.finish();
      changeOf(call, input);
      await this.drafts.save(actor, id, input);
      void reply.redirect(roomOf(call, 'corrigenda/draft'), 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <CorrectionFormPage {...{ call, kind, typed, errors }} />
      ));
    }
  }

  @Get('terms')
  async terms(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const call = await this.writable(actor, id);
    const draft = (await this.drafts.find(actor, id))?.input;
    await this.pages.send(request, reply, <TermsCorrectionPage call={call} changed={changedParts(call, draft)} />);
  }

  @Get(['terms/windows/:window/:part', 'terms/windows/:window/:part/:item'])
  async part(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param() address: PartAddress,
  ) {
    const { place, part } = await this.find(actor, id, address);
    const typed = part.typed(place, this.pages.words(request));
    await this.pages.send(request, reply, <CorrectionPartPage {...{ place, part, typed }} />);
  }

  @Post(['terms/windows/:window/:part', 'terms/windows/:window/:part/:item'])
  async change(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param() address: PartAddress,
    @Body() body: unknown,
  ) {
    const { place, part } = await this.find(actor, id, address);
    const typed = typedIn(body);
    try {
      const form = new FormReader(typed);
      const changed = part.changed(place, form, this.pages.words(request));
      form.finish();
      const input = termsFrom(place.call, changed);
      changeOf(place.call, input);
      await this.drafts.save(actor, id, input);
      void reply.redirect(part.next?.(place) ?? place.base!, 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <CorrectionPartPage {...{ place, part, typed }} errors={errors.map((each) => atField(part, each))} />
      ));
    }
  }

  @Get('draft')
  async look(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const page = await this.draftPage(actor, await this.writable(actor, id));
    await this.pages.send(request, reply, page({}));
  }

  @Post('draft')
  async propose(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const [call, draft] = [await this.writable(actor, id), await this.drafts.find(actor, id)];
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

  @Post('draft/removal')
  async discard(@Res() reply: FastifyReply, @Acting() actor: Actor, @PathId('id') id: Id<'call'>) {
    await this.drafts.discard(actor, id);
    void reply.redirect(roomOf({ id }, 'corrigenda'), 303);
  }

  /** The call, for one who may propose. Throws `not_found`, `not_permitted`. */
  private async writable(actor: Actor, id: Id<'call'>): Promise<CallRow> {
    const call = await this.calls.detail(actor, id);
    permit(callPolicy, 'propose_correction', actor, call);
    if (call.windows.length === 0) throw kernelErrors.error('not_found');
    return call;
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

  private async find(actor: Actor, id: Id<'call'>, { window, part: name, item }: PartAddress) {
    const call = await this.writable(actor, id);
    const parts = item === undefined ? partsOfWindow : itemsOfWindow;
    const part: Part | undefined = correctedParts.some((each) => each === name) ? parts[name] : undefined;
    if (part === undefined) throw kernelErrors.error('not_found');
    const place = correctionPlace(call, (await this.drafts.find(actor, id))?.input, window, item);
    windowAt(place);
    return { place, part };
  }
}

type KindOnOnePage = Exclude<CorrigendumKind, 'terms'>;

const kindIn = ({ url }: PageRequest): KindOnOnePage =>
  (Object.keys(onOnePage) as KindOnOnePage[]).find((kind) => url.split('?')[0]!.endsWith(`/${kind}`))!;
