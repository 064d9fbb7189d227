import { Injectable } from '@nestjs/common';
import { systemActor, type Change, type OrganisationId, type PersonId } from '#kernel';
import { History, Store, UnitOfWork } from '#platform';
import type { AnnualBudget } from '../domain/organisation.js';
import { joinRequestLifecycle } from '../domain/join-request.lifecycle.js';
import { IsNull } from 'typeorm';
import { JoinRequest } from './join-request.entity.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';

/** By what an organisation is known again. */
export interface Known {
  readonly name: string;
  readonly country: string;
  readonly registrationNumber?: string | undefined;
}

/** Organisations with their years, and their members. */
@Injectable()
export class OrganisationRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly history: History,
  ) {}

  /** Holds an organisation, and with it its profile and the list of its members, until the commit. */
  async lock(id: OrganisationId, expectedVersion?: number): Promise<Organisation> {
    const organisation = await this.store.lock(Organisation, id, expectedVersion);
    return Object.assign(organisation, await this.yearsOf(id));
  }

  /** An organisation that the actor may see. */
  async find(id: OrganisationId): Promise<Organisation> {
    const [organisation, years] = await this.work.together(
      () => this.store.find(Organisation, id),
      () => this.yearsOf(id),
    );
    return Object.assign(organisation, years);
  }

  /** Writes a new organisation. Its years come with the first edit, by a member. */
  add(organisation: Organisation): Promise<Organisation> {
    return this.store.add(Organisation, 'organisation', organisation);
  }

  /** Writes a changed profile. */
  async save(organisation: Organisation): Promise<Organisation> {
    await this.store.save(Organisation, 'organisation', organisation);
    const { id, auditedFiscalYears, annualBudgets } = organisation;
    await this.work.query('delete from organisation_statement where organisation_id = $1', [id]);
    await this.work.query('delete from organisation_budget where organisation_id = $1', [id]);
    await this.work.query(
      'insert into organisation_statement (organisation_id, fiscal_year) select $1, unnest($2::int[])',
      [id, auditedFiscalYears],
    );
    await this.work.query(
      `insert into organisation_budget (organisation_id, year, amount, currency)
       select $1, year, amount, currency from jsonb_to_recordset($2::jsonb) as b (year int, amount numeric, currency text)`,
      [id, JSON.stringify(annualBudgets)],
    );
    return organisation;
  }

  /** Writes into the history of an organisation what changed nothing of it. */
  async noteOn(id: OrganisationId, change: Change): Promise<void> {
    const { version } = await this.store.find(Organisation, id);
    await this.history.write('organisation', { id, version, changes: [change] });
  }

  /**
   * The organisation that is known under a registration number in a country, else under a name, if there is one: as the
   * system, since who asks may not see it. Two that have numbers of their own are two, whatever they are called. Held
   * against a second one that is registered at this moment.
   */
  async known({ name, country, registrationNumber }: Known): Promise<OrganisationId | undefined> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('organisation ' || $1, 0))`, [country]);
    const [row] = await this.work.query<{ id: OrganisationId }>(knownOne, [country, name, registrationNumber ?? null]);
    return row?.id;
  }

  /** The membership of a person in an organisation now, held until the commit. */
  async lockMembershipOf(organisationId: OrganisationId, personId: PersonId): Promise<Membership | undefined> {
    const where = { organisationId, personId, until: IsNull() };
    const lock = { mode: 'pessimistic_write' as const };
    return (await this.work.manager.findOne(Membership, { where, lock })) ?? undefined;
  }

  /** A membership that the actor may see. */
  findMember(id: string): Promise<Membership> {
    return this.store.find(Membership, id);
  }

  /** Holds the list of an organisation's members until the commit: two owners cannot both leave as the last but one. */
  async holdMembers(id: OrganisationId): Promise<void> {
    await this.store.lock(Organisation, id);
  }

  /** Who owns the organisation now and can act for it: an owner whose account was closed cannot. */
  async owners(id: OrganisationId): Promise<PersonId[]> {
    const rows = await this.work.query<{ id: PersonId }>(
      `select m.person_id as id from membership m join person p on p.id = m.person_id and p.disabled_at is null
       where m.organisation_id = $1 and m.part = 'owner' and m.until is null`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Holds a membership until the commit. */
  lockMember(id: string, expectedVersion?: number): Promise<Membership> {
    return this.store.lock(Membership, id, expectedVersion);
  }

  /** Writes a new member. Who is one asks no more to be let in. */
  async addMember(membership: Membership): Promise<Membership> {
    await this.work.run(systemActor, () => this.closeRequestOf(membership));
    return this.store.add(Membership, 'membership', membership);
  }

  /** Writes a changed member. */
  saveMember(membership: Membership): Promise<Membership> {
    return this.store.save(Membership, 'membership', membership);
  }

  private async closeRequestOf({ organisationId, personId }: Membership): Promise<void> {
    const where = { organisationId, personId, state: 'open' as const };
    const lock = { mode: 'pessimistic_write' as const };
    const request = await this.work.manager.findOne(JoinRequest, { where, lock });
    if (request === null) return;
    joinRequestLifecycle.advance(request, 'withdraw', { actor: systemActor, facts: {} });
    // The product is no person: it acts here for the one who came in.
    Object.assign(request, { decidedBy: personId, decidedAt: await this.work.now() });
    await this.store.save(JoinRequest, 'join_request', request);
  }

  private async yearsOf(id: OrganisationId): Promise<Pick<Organisation, 'auditedFiscalYears' | 'annualBudgets'>> {
    const [years] = await this.work.query<{ statements: number[]; budgets: AnnualBudget[] }>(readYears, [id]);
    return { auditedFiscalYears: years!.statements, annualBudgets: years!.budgets };
  }
}

const knownOne = `
  select id from organisation
  where country = $1 and (organisation_key(registration_number) = nullif(organisation_key($3), '')
    or organisation_key(name) = nullif(organisation_key($2), '')
      and num_nulls(nullif(organisation_key(registration_number), ''), nullif(organisation_key($3), '')) > 0)
  order by coalesce(organisation_key(registration_number) = organisation_key($3), false) desc, created_at, id limit 1`;

const readYears = `
  select array(select fiscal_year from organisation_statement where organisation_id = $1 order by 1) as statements,
         (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'amount', amount::text, 'currency', currency) order by year), '[]')
            from organisation_budget where organisation_id = $1) as budgets`;
