import { Injectable } from '@nestjs/common';
import { AwardsReader } from '#awards';
import type { Actor, Id, OrganisationId, PersonId } from '#kernel';
import { conditionsOf, UnitOfWork } from '#platform';
import type { DisbursementFacts, DisbursementState } from '../domain/disbursement.machine.js';
import { DisbursementFactsReader } from './disbursement-facts.js';
import { DisbursementRepository } from './disbursement.repository.js';

/** One instalment as lists show it. */
export interface DisbursementRow {
  readonly id: Id<'disbursement'>;
  readonly awardId: Id<'award'>;
  readonly award: string;
  readonly organisationId: OrganisationId;
  readonly year: number;
  readonly number: number;
  readonly amount: string;
  readonly currency: string;
  readonly state: DisbursementState;
  readonly requestedBy: PersonId | null;
  readonly verifiedBy: PersonId | null;
  readonly authorisedBy: PersonId | null;
  readonly instructedBy: PersonId | null;
  readonly paidOn: string | null;
  readonly bankReference: string | null;
  readonly returnedAmount: string | null;
  readonly version: number;
}

/** One instalment with what its next events are judged on. */
export interface DisbursementPage extends DisbursementRow {
  readonly facts: DisbursementFacts;
}

/** What was paid of an award in one project year. */
export interface PaidYearRow {
  readonly awardId: Id<'award'>;
  readonly year: number;
  /** What the terms allow, or null. */
  readonly cap: string | null;
  /** What the bank was told to pay and has not confirmed. */
  readonly underway: string;
  readonly paid: string;
}

/** The questions that screens and the console ask of disbursements. */
@Injectable()
export class DisbursementsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly awards: AwardsReader,
    private readonly disbursements: DisbursementRepository,
    private readonly facts: DisbursementFactsReader,
  ) {}

  /** Instalments that the actor may see, by award and number; of one award or in one state when told. */
  list(
    actor: Actor,
    of: { awardId?: string | undefined; state?: DisbursementState | undefined } = {},
  ): Promise<DisbursementRow[]> {
    const { where, values } = conditionsOf({ 'd.award_id = ?': of.awardId, 'd.state = ?': of.state });
    const statement = `${rows} ${where} order by a.reference, d.number`;
    return this.work.read(actor, () => this.work.query<DisbursementRow>(statement, values));
  }

  /** One instalment. Throws `not_found`. */
  detail(actor: Actor, id: Id<'disbursement'>): Promise<DisbursementPage> {
    return this.work.read(actor, async () => {
      const disbursement = await this.disbursements.find(id);
      const [row] = await this.work.query<DisbursementRow>(single, [id]);
      const { state, agreement } = await this.awards.detail(actor, disbursement.awardId);
      const facts = await this.facts.of(disbursement, { state, signed: agreement?.signed.length === 2 });
      return { ...row!, facts };
    });
  }

  /** What was paid by award and project year; of one award when told. */
  paidByYear(actor: Actor, awardId?: Id<'award'>): Promise<PaidYearRow[]> {
    const { where, values } = conditionsOf({ 'award_id = ?': awardId });
    const statement = `${paidYears} ${where} order by award_id, year`;
    return this.work.read(actor, () => this.work.query<PaidYearRow>(statement, values));
  }

  /** Whether the ledger has for every award what its instalments say was paid. For those who see the ledger. */
  agreesWithLedger(actor: Actor): Promise<boolean> {
    return this.work.read(actor, async () => {
      const [row] = await this.work.query<{ agrees: boolean }>(
        `select not exists (
           select from (select award_id, sum(paid) as paid from paid_in_year group by award_id) p
           full join (select award_id, sum(balance) as paid from ledger_balance where account = 'paid' group by award_id) l
             using (award_id)
           where coalesce(p.paid, 0) <> coalesce(l.paid, 0)) as agrees`,
      );
      return row!.agrees;
    });
  }
}

const rows = `
  select d.id, d.award_id as "awardId", a.reference as award, d.organisation_id as "organisationId", d.year, d.number,
    d.amount, d.currency, d.state, d.requested_by as "requestedBy", d.verified_by as "verifiedBy",
    d.authorised_by as "authorisedBy", d.instructed_by as "instructedBy", d.paid_on as "paidOn",
    d.bank_reference as "bankReference", d.returned_amount as "returnedAmount", d.version
  from disbursement d join award a on a.id = d.award_id`;

const paidYears = 'select award_id as "awardId", year, cap, underway, paid from paid_in_year';

const single = `${rows} where d.id = $1`;
