import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnswersClash, MergeSection, TracesReader, WritingReader } from '#applications';
import type { FoundTrace } from '#applications/domain';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, Public } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { fieldOf } from '../traces/trace-warning.js';
import { ChangedPage } from './changed-page.js';
import { chosenOf, mergedNow, unchosen } from './choosing.js';
import { addressAfter, addressOf, answersOf, placeOf, sectionAddress, type Place } from './place.js';
import { ComingBack, isSignedOut } from './coming-back.js';
import { freeIn, readSection, refuseFaults, withRows, type Typed } from './section-form.js';
import { SectionPage } from './section-page.js';
import { sentIn, type Sent } from './sent.js';

/** The sections of an application, a page each. */
@PageController('applications/:id/sections/:section')
export class SectionController {
  constructor(
    private readonly pages: Pages,
    private readonly reader: WritingReader,
    private readonly mergeSection: MergeSection,
    private readonly traces: TracesReader,
    private readonly back: ComingBack,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Param('section') section: string,
  ) {
    if (section === 'budget' || section === 'documents')
      return void reply.redirect(`/applications/${id}/${section}`, 303);
    const place = await this.place(request, actor, id, section);
    const traces = await this.tracesIn(actor, place, place.section.content);
    await this.pages.send(request, reply, <SectionPage {...{ place, traces }} person={actor.id} />);
  }

  /** Who was signed out while writing signs in on the spot, with everything that was typed. */
  @Post()
  @Public()
  async save(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Param('section') section: string,
    @Body() body: unknown,
    @Commanding() { expectedVersion: version = 0 }: Command,
  ) {
    if (isSignedOut(request)) return this.back.ask(request, reply, request.url.split('?')[0]!, body);
    const sent = sentIn(body);
    const place = await this.place(request, actor, id, section);
    const traces = await this.tracesIn(actor, place, sent.typed);
    const form = { place, traces, person: actor.id, typed: sent.typed, seen: { version, prints: sent.seen } };
    if (sent.add || sent.remove)
      return this.pages.send(request, reply, <SectionPage {...form} typed={withRows(sent.typed, sent)} />);
    if (unchosen(sent).length > 0) return this.choose(request, reply, actor, place, sent);
    try {
      void reply.redirect(await this.written(actor, place, sent, version, traces), 303);
    } catch (error) {
      if (error instanceof AnswersClash) return this.choose(request, reply, actor, place, sent);
      await this.pages.again(request, reply, error, (errors) => <SectionPage {...form} errors={errors} />);
    }
  }

  /** Saves, and gives the address to go on to: the same page where it has something to say that was not read yet. */
  private async written(
    actor: Actor,
    place: Place,
    sent: Sent,
    version: number,
    traces: readonly FoundTrace[],
  ): Promise<string> {
    const { page, section, fields } = place;
    const read = readSection(fields, sent.typed);
    refuseFaults(read);
    const content = chosenOf(place, read.content, sent);
    const input = { section: section.section, content, seen: sent.seen };
    const saved = await this.mergeSection.execute(actor, page.application.id, input, version);
    const unread = traces.find(({ text }) => !sent.shown.includes(text));
    if (unread) return `${sectionAddress(page, section.section)}#traces-${fieldOf(unread)}`;
    if (sent.then === 'later') return `${addressOf(page)}?kept`;
    return addressAfter(page, section.section, { ...answersOf(page), [section.section]: saved.content });
  }

  private async choose(request: PageRequest, reply: FastifyReply, actor: Actor, before: Place, sent: Sent) {
    const place = await this.place(request, actor, before.page.application.id, before.section.section);
    const merged = mergedNow(place, readSection(place.fields, sent.typed).content, sent);
    const errors = sent.clashes.length > 0 ? unchosen(sent) : [];
    await this.pages.send(
      request,
      reply,
      <ChangedPage {...{ place, merged, errors }} person={actor.id} typed={sent.typed} />,
      412,
    );
  }

  private tracesIn(actor: Actor, { fields, page }: Place, answers: Typed): Promise<readonly FoundTrace[]> {
    return this.traces.find(actor, freeIn(fields, answers), page.application.organisationId);
  }

  private async place(request: PageRequest, actor: Actor, id: Id<'application'>, section: string): Promise<Place> {
    return placeOf(await this.reader.page(actor, id), section, this.pages.words(request));
  }
}
