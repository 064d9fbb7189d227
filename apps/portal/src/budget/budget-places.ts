import { Injectable } from '@nestjs/common';
import { ApplicationPages, AttachDocument } from '#applications';
import { budgetLimits, type BudgetAnswers, type ProjectAnswers } from '#applications/domain';
import { CallsReader } from '#calls';
import { projectYears, type TermsDocument } from '#calls/domain';
import { kernelErrors, type Actor, type Id } from '#kernel';
import type { BudgetPlace } from './budget-place.js';

/** Gathers what the pages of a budget show. */
@Injectable()
export class BudgetPlaces {
  constructor(
    private readonly applications: ApplicationPages,
    private readonly calls: CallsReader,
    private readonly attachDocument: AttachDocument,
  ) {}

  /** Throws `not_found` also for the fund's side, which has no working copy to see. */
  async of(actor: Actor, id: Id<'application'>): Promise<BudgetPlace> {
    const { application, door, draft } = await this.applications.page(actor, id);
    if (draft === null) throw kernelErrors.error('not_found');
    const section = draft.sections.find((each) => each.section === 'budget');
    const { terms } = await this.calls.terms(actor, door.termsId ?? application.termsId);
    const window = await this.calls.window(actor, application.windowId);
    const { months } = (draft.sections.find((each) => each.section === 'project')?.content ?? {}) as ProjectAnswers;
    const budget = (section?.content ?? {}) as BudgetAnswers;
    const written = Math.max(1, ...(budget.lines ?? []).map(({ year }) => year ?? 1));
    return {
      id,
      reference: application.reference,
      callCode: window.callCode,
      isOpen: await this.attachDocument.isOpen(actor, id),
      version: section?.version ?? 0,
      savedAt: section?.savedAt ?? null,
      budget,
      limits: budgetLimits(terms),
      months,
      years: Math.max(projectYears(months ?? longest(terms)), written),
    };
  }
}

/** Months that a project may take under the terms; a year where they do not say. */
const longest = ({ criteria }: Pick<TermsDocument, 'criteria'>): number =>
  Number(criteria.find(({ criterion }) => criterion === 'duration')?.params?.['maxMonths'] ?? 12);
