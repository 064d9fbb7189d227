import { randomUUID } from 'node:crypto';
import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SaveSection, SectionChanged } from '#applications';
import type { BudgetAnswers } from '#applications/domain';
import { DomainError, shape, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { Typed } from '../desk/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { atRows, readBudget, typedBudget } from './budget-form.js';
import { BudgetPage } from './budget-page.js';
import { BudgetPlaces } from './budget-places.js';

/** Empty rows below those that are there. */
const freshRows = { lines: 3, coFunding: 1 };

/** The budget, written in a form. */
@PageController('applications/:id/budget')
export class BudgetController {
  constructor(
    private readonly pages: Pages,
    private readonly places: BudgetPlaces,
    private readonly saveSection: SaveSection,
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
    const typed = typedBudget(place.budget);
    await this.pages.send(
      request,
      reply,
      <BudgetPage place={place} typed={typed} budget={place.budget} fresh={fresh(more === undefined ? 1 : 2)} />,
    );
  }

  @Post()
  async save(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const place = await this.places.of(actor, id);
    const typed: Typed = shape.isObject(body) ? body : {};
    let budget: BudgetAnswers = {};
    try {
      budget = readBudget(typed, place.limits.currency, place.years);
      await this.saveSection.execute(actor, id, { section: 'budget', content: budget }, command);
      const more = typed['more'] === undefined ? undefined : `/applications/${id}/budget?more=yes#lines`;
      void reply.redirect(more ?? `/applications/${id}`, 303);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const isStale = error instanceof SectionChanged;
      const current = isStale
        ? { ...place, version: error.theirs.version }
        : { ...place, version: command.expectedVersion! };
      await this.pages.again(request, reply, atRows(error, budget), (errors) => (
        <BudgetPage
          place={current}
          typed={typed}
          budget={budget}
          fresh={{ lines: [], coFunding: [] }}
          errors={isStale ? [] : errors}
          isStale={isStale}
        />
      ));
    }
  }
}

const fresh = (times: number) => ({
  lines: Array.from({ length: freshRows.lines * times }, newRow),
  coFunding: Array.from({ length: freshRows.coFunding }, newRow),
});

/** Short, for it is posted with every field; unique among the rows of one budget. */
const newRow = (): string => randomUUID().slice(0, 13);
