import { Body, Ip, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { ResolveActor, SignIn } from '#identity';
import { shape, type Id } from '#kernel';
import type { Command } from '#platform';
import { Commanding, PathId, Public, SessionCookie } from '../../../edge/src/index.js';
import { textAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { pageOfPending } from '../sign-in/next.js';
import { sentIn } from '../writing/sent.js';
import { SignedOutPage } from '../writing/signed-out-page.js';
import { readBudget } from './budget-form.js';
import { BudgetPage } from './budget-page.js';
import { BudgetPlaces } from './budget-places.js';
import { noRows } from './fresh-rows.js';

/** Signing in where one was signed out while writing the budget: what was typed comes along, and is then sent once more. */
@PageController('applications/:id/budget/sign-in')
export class BudgetSignedOutController {
  constructor(
    private readonly pages: Pages,
    private readonly places: BudgetPlaces,
    private readonly traces: TracesReader,
    private readonly signIn: SignIn,
    private readonly resolve: ResolveActor,
    private readonly cookie: SessionCookie,
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
    const sent = sentIn(body);
    const [email, password] = shape.isObject(body) ? [textAt(body, '_email'), textAt(body, '_password')] : ['', ''];
    try {
      const opened = await this.signIn.execute({ email, password }, from);
      this.cookie.give(reply, opened);
      if (opened.pending !== null) return void reply.redirect(pageOfPending(opened.pending, address), 303);
      Object.assign(request, await this.resolve.execute(opened.token));
      const actor = request.actor!;
      const place = await this.places.of(actor, id);
      const { budget } = readBudget(sent.typed, place);
      const traces = await this.traces.find(actor, budget, place.page.application.organisationId);
      const seen = { version, prints: sent.seen };
      const form = { place, traces, seen, budget, typed: sent.typed, fresh: noRows, person: actor.id };
      await this.pages.send(request, reply, <BudgetPage {...form} isUnsent />);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <SignedOutPage {...{ address, sent, version, email, errors }} />
      ));
    }
  }
}
