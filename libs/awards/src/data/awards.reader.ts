import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id, type OrganisationId, type PersonId } from '#kernel';
import { conditionsOf, UnitOfWork } from '#platform';
import type { Side } from '../domain/agreement.js';
import type { AwardFacts, AwardState } from '../domain/award.machine.js';
import type { AwardBudgetLine } from '../domain/year-plan.js';
import { AgreementRepository } from './agreement.repository.js';
import { AwardFactsReader } from './award-facts.js';
import { AwardRepository } from './award.repository.js';
import { BudgetRepository } from './budget.repository.js';

/** One award as lists show it. */
export interface AwardRow {
  readonly id: Id<'award'>;
  readonly reference: string;
  readonly applicationId: Id<'application'>;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly windowId: Id<'window'>;
  readonly termsId: Id<'terms'>;
  readonly state: AwardState;
  readonly requested: string;
  readonly amount: string;
  readonly currency: string;
  readonly startsOn: string;
  readonly months: number;
  readonly proposedBy: PersonId;
  readonly approvedBy: PersonId | null;
  readonly version: number;
}

/** One project year of an award. */
export interface AwardYearRow {
  /** From 1. */
  readonly year: number;
  readonly amount: string;
  /** What the terms allow in a year, or null where they do not limit it. */
  readonly cap: string | null;
}

/** Everything that a page about one award shows. */
export interface AwardPage extends AwardRow {
  readonly years: readonly AwardYearRow[];
  /** The newest revision of the budget, if one was proposed. */
  readonly budget: {
    readonly id: Id<'budget_revision'>;
    readonly number: number;
    readonly proposedBy: PersonId;
    readonly agreedAt: Date | null;
    readonly lines: readonly AwardBudgetLine[];
  } | null;
  /** The agreement in force, if one was drawn up. */
  readonly agreement: {
    readonly number: number;
    readonly content: string;
    readonly sha256: string;
    readonly signed: readonly Side[];
  } | null;
  /** What the award's next events are judged on, for the reader. */
  readonly facts: AwardFacts;
}

/** The questions that screens and downstream contexts ask of awards. */
@Injectable()
export class AwardsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly awards: AwardRepository,
    private readonly budgets: BudgetRepository,
    private readonly agreements: AgreementRepository,
    private readonly facts: AwardFactsReader,
  ) {}

  /** Awards that the actor may see, the latest first; of one organisation, window or application when told. */
  list(
    actor: Actor,
    of: { organisationId?: string | undefined; windowId?: string | undefined; applicationId?: string | undefined } = {},
  ): Promise<AwardRow[]> {
    const { where, values } = conditionsOf({
      'a.organisation_id = ?': of.organisationId,
      'a.window_id = ?': of.windowId,
      'a.application_id = ?': of.applicationId,
    });
    const statement = `${rows} ${where} order by a.id desc`;
    return this.work.read(actor, () => this.work.query<AwardRow>(statement, values));
  }

  /** One award as a row. Throws `not_found`. */
  row(actor: Actor, id: Id<'award'>): Promise<AwardRow> {
    return this.work.read(actor, async () => {
      const [row] = await this.work.query<AwardRow>(single, [id]);
      if (row === undefined) throw kernelErrors.error('not_found');
      return row;
    });
  }

  /** One award with all that belongs to it. Throws `not_found`. */
  detail(actor: Actor, id: Id<'award'>): Promise<AwardPage> {
    return this.work.read(actor, async () => {
      const award = await this.awards.find(id);
      const [revision, agreement] = [await this.budgets.latest(award), await this.agreements.latest(award)];
      return {
        ...(await this.row(actor, id)),
        years: await this.years(actor, id),
        budget: revision ? { ...revision, lines: await this.budgets.linesOf(revision) } : null,
        agreement: agreement ? { ...agreement, signed: await this.agreements.signed(agreement) } : null,
        facts: await this.facts.of(award),
      };
    });
  }

  /** What each project year may cost, the first year first. */
  years(actor: Actor, id: Id<'award'>): Promise<AwardYearRow[]> {
    return this.work.read(actor, () =>
      this.work.query<AwardYearRow>('select year, amount, cap from award_year where award_id = $1 order by year', [id]),
    );
  }
}

const rows = `
  select a.id, a.reference, a.application_id as "applicationId", a.organisation_id as "organisationId",
    o.name as organisation, a.window_id as "windowId", a.terms_id as "termsId", a.state, a.requested, a.amount, a.currency,
    a.starts_on as "startsOn", a.months, a.proposed_by as "proposedBy", a.approved_by as "approvedBy", a.version
  from award a left join organisation o on o.id = a.organisation_id`;

const single = `${rows} where a.id = $1`;
