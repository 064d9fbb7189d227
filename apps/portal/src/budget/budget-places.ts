import { Injectable } from '@nestjs/common';
import { WritingReader, type WritingPage } from '#applications';
import { budgetLimits, type BudgetAnswers, type ProjectAnswers } from '#applications/domain';
import { durationLimitsOf, projectYears, readTerms } from '#calls/domain';
import type { Actor, Id } from '#kernel';
import type { BudgetPlace } from './budget-place.js';

/** Gathers what the pages of a budget show. */
@Injectable()
export class BudgetPlaces {
  constructor(private readonly reader: WritingReader) {}

  /** Throws `not_found`, also to the fund's side: a working copy is its organisation's business. */
  async of(actor: Actor, id: Id<'application'>): Promise<BudgetPlace> {
    const page = await this.reader.page(actor, id);
    const terms = readTerms(page.window.rules.terms);
    const { months } = sectionOf(page, 'project').content as ProjectAnswers;
    const section = sectionOf(page, 'budget');
    const budget: BudgetAnswers = section.content;
    const written = Math.max(1, ...(budget.lines ?? []).map(({ year }) => year ?? 1));
    const years = Math.max(projectYears(months ?? durationLimitsOf(terms)?.maxMonths ?? 12), written);
    return {
      id,
      reference: page.application.reference,
      callCode: page.window.callCode,
      page,
      isOpen: page.against.length === 0,
      section,
      budget,
      limits: budgetLimits(terms),
      months,
      span: months ?? years * 12,
      years,
    };
  }
}

/** Every form has these sections. */
const sectionOf = ({ sections }: WritingPage, name: string) => sections.find(({ section }) => section === name)!;
