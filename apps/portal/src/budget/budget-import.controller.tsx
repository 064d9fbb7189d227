import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { printsOf, SaveSection, SectionChanged } from '#applications';
import { applicationErrors, tracesIn, type BudgetAnswers } from '#applications/domain';
import { DomainError, shape, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import type { Words } from '#words';
import { Acting, Commanding, PathId, PostedFiles, type PostedFile } from '../../../edge/src/index.js';
import { textAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { lineFields, typedBudget } from './budget-form.js';
import { BudgetPage } from './budget-page.js';
import type { BudgetPlace } from './budget-place.js';
import { BudgetPlaces } from './budget-places.js';
import { newRow, noRows } from './fresh-rows.js';
import { ImportPage, ImportPreview, PastePage, type Mending } from './import-pages.js';
import { pastedLines } from './pasted-rows.js';
import type { CellFault } from './row-values.js';
import { budgetIn } from './workbook-budget.js';
import { fileFault, readWorkbook } from './workbook-file.js';

/** A budget that was written elsewhere: read, shown, and only then taken over. */
@PageController('applications/:id/budget')
export class BudgetImportController {
  constructor(
    private readonly pages: Pages,
    private readonly places: BudgetPlaces,
    private readonly saveSection: SaveSection,
  ) {}

  @Get('import')
  async askFile(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    await this.pages.send(request, reply, <ImportPage place={await this.open(actor, id)} />);
  }

  @Post('import')
  async readFile(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @PostedFiles() files: AsyncIterable<PostedFile>,
  ) {
    const place = await this.open(actor, id);
    const words = this.pages.words(request);
    try {
      const { budget, faults } = budgetIn(await this.workbook(files));
      const mendings = faults.map(({ cell, fault }) => ({ at: cell, what: words.sayCode(fault.code, fault.params) }));
      await (mendings.length > 0
        ? this.pages.send(request, reply, <ImportPage place={place} mendings={mendings} />, 422)
        : this.preview(request, reply, place, budget, true));
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => <ImportPage place={place} errors={errors} />);
    }
  }

  @Get('paste')
  async askRows(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    await this.pages.send(request, reply, <PastePage place={await this.open(actor, id)} text="" />);
  }

  @Post('paste')
  async readRows(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
  ) {
    const place = await this.open(actor, id);
    const text = textAt(body, 'rows');
    const words = this.pages.words(request);
    const { lines, faults } = pastedLines(text, newRow);
    const mendings = faults.map((fault) => mendingOf(fault, words));
    const errors = lines.length + faults.length === 0 ? [{ field: 'rows', code: 'budget.fault.nothing' }] : [];
    if (mendings.length + errors.length > 0)
      return this.pages.send(request, reply, <PastePage {...{ place, text, mendings, errors }} />, 422);
    const added = { ...place.budget, lines: [...(place.budget.lines ?? []), ...lines] };
    return this.preview(request, reply, place, added, false);
  }

  /** Saves what was shown, as the version that was shown allows. */
  @Post('taking-over')
  async takeOver(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const content = contentIn(textAt(body, 'content'));
    const place = await this.places.of(actor, id);
    try {
      await this.saveSection.execute(actor, id, { section: 'budget', content }, command);
      void reply.redirect(`/applications/${id}/budget`, 303);
    } catch (error) {
      if (!(error instanceof SectionChanged))
        return this.pages.again(request, reply, error, (errors) => (
          <ImportPreview {...{ place, budget: content, replaces: true, errors }} />
        ));
      const { version, content: theirs } = error.theirs;
      const form = { typed: typedBudget(content), budget: content, fresh: noRows };
      const seen = { version, prints: printsOf({ ...theirs }) };
      const now = await this.places.of(actor, id);
      await this.pages.again(request, reply, error, () => (
        <BudgetPage {...{ place: now, seen, ...form }} traces={tracesIn(content)} person={actor.id} isStale />
      ));
    }
  }

  private preview(
    request: PageRequest,
    reply: FastifyReply,
    place: BudgetPlace,
    read: BudgetAnswers,
    replaces: boolean,
  ) {
    const currency = place.limits.currency ?? read.currency;
    const budget = { ...read, ...(currency === undefined ? {} : { currency }) };
    return this.pages.send(request, reply, <ImportPreview {...{ place, budget, replaces }} />);
  }

  private async workbook(files: AsyncIterable<PostedFile>) {
    for await (const { stream } of files) return readWorkbook(stream);
    throw fileFault('budget.fault.file');
  }

  /** Throws what saving would refuse: `application.cannot_edit`. */
  private async open(actor: Actor, id: Id<'application'>): Promise<BudgetPlace> {
    const place = await this.places.of(actor, id);
    if (!place.isOpen) throw applicationErrors.error('application.cannot_edit', place.page.against);
    return place;
  }
}

function mendingOf({ row, column, code, params }: CellFault, words: Words): Mending {
  const field = lineFields[column];
  const at =
    field === undefined
      ? words.say('budget.paste_row', { row })
      : words.say('budget.paste_cell', { row, column: words.say(`budget.${field}`) });
  return { at, what: words.sayCode(code, params) };
}

/** What the preview's form carries; the use-case checks it as it checks everything. */
function contentIn(text: string): BudgetAnswers {
  try {
    const content: unknown = JSON.parse(text);
    if (shape.isObject(content)) return content;
  } catch {
    // Said below.
  }
  throw new DomainError('invalid', 'invalid_input', [], [{ pointer: '/content', code: 'budget.fault.nothing' }]);
}
