import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader, changeOf, CorrectionDrafts, type CallRow, type CorrigendumInput } from '#calls';
import type { CorrigendumKind } from '#calls/domain';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { Acting, PathId } from '../../../edge/src/index.js';
import { atField } from '../desk/call-editing.controller.js';
import { itemsOfWindow, partsOfWindow } from '../desk/parts/index.js';
import { windowAt, type Part } from '../desk/place.js';
import { FormReader, typedIn, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
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
import { correctedParts, CorrectionFormPage, CorrectionPartPage, TermsCorrectionPage } from './correction-pages.js';
import { roomOf } from './room-page.js';
import { writableCall } from './writable-call.js';

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
  ) {}

  @Get(['wording', 'deadline', 'questions'])
  async form(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const call = await writableCall(this.calls, actor, id);
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
    const call = await writableCall(this.calls, actor, id);
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
    const call = await writableCall(this.calls, actor, id);
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

  private async find(actor: Actor, id: Id<'call'>, { window, part: name, item }: PartAddress) {
    const call = await writableCall(this.calls, actor, id);
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
