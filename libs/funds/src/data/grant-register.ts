import { Injectable } from '@nestjs/common';
import { LocalDate, Period, systemActor, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';

/** An award as the register knows it. */
export interface RegisteredGrant {
  readonly awardId: string;
  readonly organisationId: OrganisationId;
  readonly startsOn: string;
  readonly months: number;
  /** Whether the award's terms allow no other award at the same time. */
  readonly exclusive: boolean;
}

/** Another award of an organisation, as screening reads it. */
export interface OtherAward {
  readonly awardId: string;
  readonly startsOn: string;
  /** Of the agreement; an award that ended earlier is over after `endsOn`. */
  readonly months: number;
  readonly endsOn: string;
}

/** The same, where awards of several organisations are asked for. */
export interface AwardOf extends OtherAward {
  readonly organisationId: OrganisationId;
}

/** How many reports of an organisation are overdue. */
export interface OverdueOf {
  readonly organisationId: OrganisationId;
  readonly count: number;
}

/** A report as the register knows it. */
export interface RegisteredReport {
  readonly reportId: string;
  readonly awardId: string;
  readonly organisationId: OrganisationId;
  readonly dueOn: string;
}

/**
 * Who holds which award and owes which report: what early steps need to know of late ones. Written by the product in the
 * commit of the award or the report; read by whoever may see the organisation.
 */
@Injectable()
export class GrantRegister {
  constructor(private readonly work: UnitOfWork) {}

  /** Enters an award, or enters it again with its full period. Throws `funds.awards_overlap` where its terms forbid that. */
  async enter(grant: RegisteredGrant): Promise<void> {
    const endsOn = Period.ofMonths(LocalDate.of(grant.startsOn), grant.months).last.toString();
    await this.write(
      `insert into grant_register (award_id, organisation_id, starts_on, months, ends_on, exclusive)
       values ($1, $2, $3, $4, $5, $6) on conflict (award_id) do update set ends_on = excluded.ends_on`,
      [grant.awardId, grant.organisationId, grant.startsOn, grant.months, endsOn, grant.exclusive],
    );
  }

  /** Ends an award after a day; before its first day, it never took place. */
  async end(awardId: string, lastDay: string): Promise<void> {
    await this.write(
      `update grant_register set ends_on = greatest(least(ends_on, $2::date), starts_on - 1) where award_id = $1`,
      [awardId, lastDay],
    );
  }

  /** An organisation's awards that took place or will, the earliest first. */
  otherAwards(organisationId: OrganisationId, exceptAwardId?: string): Promise<OtherAward[]> {
    return this.work.query<OtherAward>(
      `select ${award} from grant_register
       where organisation_id = $1 and award_id is distinct from $2 and ends_on >= starts_on order by starts_on, award_id`,
      [organisationId, exceptAwardId ?? null],
    );
  }

  /** The same of many organisations at once. */
  awardsOf(organisationIds: readonly OrganisationId[]): Promise<AwardOf[]> {
    return this.work.query<AwardOf>(
      `select ${award}, organisation_id as "organisationId" from grant_register
       where organisation_id = any($1::uuid[]) and ends_on >= starts_on order by starts_on, award_id`,
      [organisationIds],
    );
  }

  /** Enters a report that is owed, or owed again. */
  async reportExpected(report: RegisteredReport): Promise<void> {
    await this.write(
      `insert into report_register (report_id, award_id, organisation_id, due_on) values ($1, $2, $3, $4)
       on conflict (report_id) do update set due_on = excluded.due_on, delivered_on = null, settled_on = null`,
      [report.reportId, report.awardId, report.organisationId, report.dueOn],
    );
  }

  /** A report was handed in and waits to be accepted: it is no longer overdue, but not settled. */
  async reportDelivered(reportId: string, on: string): Promise<void> {
    await this.write('update report_register set delivered_on = $2 where report_id = $1', [reportId, on]);
  }

  /** A report was accepted or waived. */
  async reportSettled(reportId: string, on: string): Promise<void> {
    await this.write('update report_register set settled_on = $2 where report_id = $1', [reportId, on]);
  }

  /** The number of reports that organisations should have handed in before a day and have not; no row where there is none. */
  overdueReports(organisationIds: readonly OrganisationId[], on: string): Promise<OverdueOf[]> {
    return this.work.query<OverdueOf>(
      `select organisation_id as "organisationId", count(*)::int as count from report_register
       where organisation_id = any($1::uuid[]) and coalesce(delivered_on, settled_on) is null and due_on < $2
       group by organisation_id`,
      [organisationIds, on],
    );
  }

  /** The number of an award's reports that are neither accepted nor waived. */
  async openReports(awardId: string): Promise<number> {
    const [row] = await this.work.query<{ count: number }>(
      'select count(*)::int as count from report_register where award_id = $1 and settled_on is null',
      [awardId],
    );
    return row!.count;
  }

  private async write(statement: string, parameters: readonly unknown[]): Promise<void> {
    await this.work.run(systemActor, () => this.work.query(statement, parameters));
  }
}

const award = 'award_id as "awardId", starts_on as "startsOn", months, ends_on as "endsOn"';
