import { Body, Ip, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import type { Id } from '#kernel';
import type { Command } from '#platform';
import { Commanding, PathId, Public } from '../../../edge/src/index.js';
import { PageController, type PageRequest } from '../http/index.js';
import { ComingBack } from '../writing/coming-back.js';
import { sentIn } from '../writing/sent.js';
import { readBudget } from './budget-form.js';
import { BudgetPage } from './budget-page.js';
import { BudgetPlaces } from './budget-places.js';
import { noRows } from './fresh-rows.js';

/** Signing in where one was signed out while writing the budget: what was typed comes along, and is then sent once more. */
@PageController('applications/:id/budget/sign-in')
export class BudgetSignedOutController {
  constructor(
    private readonly places: BudgetPlaces,
    private readonly traces: TracesReader,
    private readonly back: ComingBack,
  ) {}

  @Post()
  @Public()
  async comeBack(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding() { expectedVersion: version = 0 }: Command,
    @Ip() from: string,
  ) {
    const address = `/applications/${id}/budget`;
    const { typed, seen } = sentIn(body);
    await this.back.signedIn(request, reply, { address, body, from }, async (actor) => {
      const place = await this.places.of(actor, id);
      const { budget } = readBudget(typed, place);
      const traces = await this.traces.find(actor, budget, place.page.application.organisationId);
      const form = { place, traces, seen: { version, prints: seen }, budget, typed, fresh: noRows, person: actor.id };
      return <BudgetPage {...form} isUnsent />;
    });
  }
}
