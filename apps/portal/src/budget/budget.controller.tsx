import { Body, Get, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MergeSection, printsOf, SectionChanged, TracesReader, type SectionMerged } from '#applications';
import type { BudgetAnswers, FoundTrace } from '#applications/domain';
import { DomainError, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, failureOf, PathId, Public } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { fieldOf } from '../traces/trace-warning.js';
import { ComingBack, isSignedOut } from '../writing/coming-back.js';
import { refuseFaults } from '../writing/section-form.js';
import { sentIn } from '../writing/sent.js';
import { atRows, readBudget, typedBudget } from './budget-form.js';
import { keptAnswer } from './budget-kept.js';
import { BudgetPage } from './budget-page.js';
import type { BudgetPlace } from './budget-place.js';
import { BudgetPlaces } from './budget-places.js';
import { freshRows, noRows } from './fresh-rows.js';

/** The budget, written in a form. */
@PageController('applications/:id/budget')
export class BudgetController {
  constructor(
    private readonly pages: Pages,
    private readonly places: BudgetPlaces,
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
    @Query() { more }: { more?: string },
  ) {
    const place = await this.places.of(actor, id);
    const traces = await this.tracesIn(actor, place, place.budget);
    const form = { place, traces, person: actor.id, typed: typedBudget(place.budget), budget: place.budget };
    await this.pages.send(request, reply, <BudgetPage {...form} fresh={freshRows(more === undefined ? 1 : 2)} />);
  }

  /** Who was signed out while writing signs in on the spot, with everything that was typed. */
  @Post()
  @Public()
  async save(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding('versioned') { expectedVersion: version = 0 }: Command,
  ) {
    if (isSignedOut(request)) return this.back.ask(request, reply, `/applications/${id}/budget`, body);
    const { typed, seen, shown, chosen, then } = sentIn(body);
    const place = await this.places.of(actor, id);
    if (chosen['budget'] === 'theirs') return void reply.redirect(`/applications/${id}/budget`, 303);
    const read = readBudget(typed, place);
    const traces = await this.tracesIn(actor, place, read.budget);
    const form = { place, traces, person: actor.id, typed, budget: read.budget, fresh: noRows };
    try {
      refuseFaults(read);
      await this.mergeSection.execute(actor, id, sectionOf(read.budget, seen), version);
      const more = typed['more'] === undefined ? undefined : `/applications/${id}/budget?more=yes#lines`;
      const stays = then === 'stay' ? `/applications/${id}/budget#lines` : undefined;
      const unread = traces.find(({ text }) => !shown.includes(text));
      const onwards = unread && `/applications/${id}/budget#traces-${fieldOf(unread)}`;
      void reply.redirect(more ?? onwards ?? stays ?? `/applications/${id}`, 303);
    } catch (error) {
      const isStale = error instanceof SectionChanged;
      const shown = isStale ? seenIn(error) : { version, prints: seen };
      await this.pages.again(request, reply, atRows(error, read.budget), (errors) => (
        <BudgetPage {...form} seen={shown} errors={isStale ? [] : errors} isStale={isStale} />
      ));
    }
  }

  /** Where the script saves by itself: what can be read is saved, the answer says what could not. */
  @Put()
  async keep(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding('versioned') { expectedVersion: version = 0 }: Command,
  ) {
    const words = this.pages.words(request);
    try {
      const place = await this.places.of(actor, id);
      const { typed, seen } = sentIn(body);
      const { budget, faults } = readBudget(typed, place);
      const saved: SectionMerged = await this.mergeSection.execute(actor, id, sectionOf(budget, seen), version);
      const traces = await this.tracesIn(actor, place, saved.content);
      void reply.header('etag', `"${saved.version}"`).send(keptAnswer(place, saved, { faults, traces }, words));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { status, code, reasons } = failureOf(error);
      const [first = { code, params: {} }] = reasons;
      void reply.status(status).send({ why: words.sayCode(first.code, first.params) });
    }
  }

  private tracesIn(actor: Actor, { page }: BudgetPlace, budget: BudgetAnswers): Promise<readonly FoundTrace[]> {
    return this.traces.find(actor, budget, page.application.organisationId);
  }
}

const sectionOf = (budget: BudgetAnswers, seen: Readonly<Record<string, string>>) => ({
  section: 'budget',
  content: { ...budget },
  seen,
});

/** The person has seen what stands there now, and may put something else in its place. */
const seenIn = ({ theirs }: SectionChanged) => ({ version: theirs.version, prints: printsOf({ ...theirs.content }) });
