import { Injectable } from '@nestjs/common';
import type { Facts } from '#calls/domain';
import { kernelErrors, type Actor, type Id, type OrganisationId } from '#kernel';
import { conditionsOf, UnitOfWork } from '#platform';
import type { ApplicationState } from '../domain/application.machine.js';
import type { FrozenFacts } from '../domain/facts.js';
import type { SubmissionContent } from '../domain/submission.js';
import { Standings } from './standings.js';

/** One application as lists show it; whoever shows it to an applicant uses `stateFor` and `labelFor`. */
export interface ApplicationRow {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly windowId: Id<'window'>;
  readonly organisationId: OrganisationId;
  readonly state: ApplicationState;
  readonly releasedOutcome: ApplicationState | null;
  readonly beforeWithdrawal: ApplicationState | null;
  readonly submissionId: Id<'submission'> | null;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly title: string | null;
  readonly currency: string | null;
  /** Decimal text, two digits. */
  readonly requested: string | null;
  readonly country: string | null;
  readonly regionalGroup: string | null;
}

/** Which applications to list. `state` is asked of what the fund's side sees; an applicant's own are not filtered by it. */
export interface ApplicationFilter {
  readonly windowId?: Id<'window'> | undefined;
  readonly organisationId?: OrganisationId | undefined;
  readonly state?: string | undefined;
  /** The id of the last row of the page before. */
  readonly after?: Id<'application'> | undefined;
  /** At most 200, 50 unless told. */
  readonly limit?: number | undefined;
}

/** What ranking needs of an eligible application. */
export interface RankedApplication {
  readonly id: Id<'application'>;
  readonly requested: string;
  readonly regionalGroup: string | null;
  /** RFC 3339, UTC. */
  readonly submittedAt: string;
}

/** A frozen submission. */
export interface SubmissionRow {
  readonly id: Id<'submission'>;
  readonly number: number;
  readonly termsId: Id<'terms'>;
  readonly submittedAt: Date;
  readonly deadlineInForce: Date;
  readonly inGrace: boolean;
  readonly sha256: string;
  readonly content: SubmissionContent;
  readonly facts: FrozenFacts;
  readonly requested: string;
  readonly currency: string;
  readonly years: readonly string[];
  /** When its free text was erased; `content` holds none since. */
  readonly redactedAt: Date | null;
}

/** The questions that screens and downstream contexts ask of applications. */
@Injectable()
export class ApplicationsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
  ) {}

  /** Applications that the actor may see, the latest first. */
  list(actor: Actor, filter: ApplicationFilter = {}): Promise<ApplicationRow[]> {
    const { where, values } = conditionsOf({
      'a.window_id = ?': filter.windowId,
      'a.organisation_id = ?': filter.organisationId,
      'a.state = ? and a.organisation_id <> all ((select app_organisations())::uuid[])': filter.state,
      'a.id < ?': filter.after,
    });
    const most = Math.min(filter.limit ?? 50, 200);
    const statement = `${rows} ${where} order by a.id desc limit $${values.length + 1}`;
    return this.work.read(actor, () => this.work.query<ApplicationRow>(statement, [...values, most]));
  }

  /** One application as a row. Throws `not_found`. */
  row(actor: Actor, id: Id<'application'>): Promise<ApplicationRow> {
    return this.work.read(actor, async () =>
      one(await this.work.query<ApplicationRow>(`${rows} where a.id = $1`, [id])),
    );
  }

  /** The facts that the submission in force is judged on, with what the register of grants says now. Throws `not_found`. */
  factsOf(actor: Actor, id: Id<'application'>): Promise<Facts> {
    return this.work.read(actor, async () => {
      const { organisationId } = await this.row(actor, id);
      const { facts } = await this.submission(actor, id);
      return { ...facts, ...(await this.standings.of(organisationId)) };
    });
  }

  /** The eligible applications of a window, by id. */
  forRanking(actor: Actor, windowId: Id<'window'>): Promise<RankedApplication[]> {
    return this.work.read(actor, async () => {
      const eligible = await this.work.query<Omit<RankedApplication, 'submittedAt'> & { submittedAt: Date }>(
        `select a.id, s.requested, s.regional_group as "regionalGroup", s.submitted_at as "submittedAt"
         from application a join submission s on s.id = a.submission_id
         where a.window_id = $1 and a.state = 'eligible' order by a.id`,
        [windowId],
      );
      return eligible.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }));
    });
  }

  /** The submission that counts, or one of the earlier ones by its number. Throws `not_found`. */
  submission(actor: Actor, id: Id<'application'>, number?: number): Promise<SubmissionRow> {
    return this.work.read(actor, async () =>
      one(
        await this.work.query<SubmissionRow>(
          `${submissions} and ($2::int is null and s.id = a.submission_id or s.number = $2)`,
          [id, number ?? null],
        ),
      ),
    );
  }
}

const rows = `
  select a.id, a.reference, a.window_id as "windowId", a.organisation_id as "organisationId", a.state,
    a.released_outcome as "releasedOutcome", a.before_withdrawal as "beforeWithdrawal", a.submission_id as "submissionId",
    a.started_at as "startedAt", s.submitted_at as "submittedAt", s.title, s.currency, s.requested,
    case when sees_location(a.organisation_id) then s.country end as country,
    s.regional_group as "regionalGroup"
  from application a left join submission s on s.id = a.submission_id`;

const submissions = `
  select s.id, s.number, s.terms_id as "termsId", s.submitted_at as "submittedAt", s.deadline_in_force as "deadlineInForce",
    s.in_grace as "inGrace", s.sha256, s.redacted_at as "redactedAt", s.requested, s.currency, s.years::text[] as years,
    case when sees_location(a.organisation_id) then s.content else s.content #- '{organisation,country}' end as content,
    case when sees_location(a.organisation_id) then s.facts else s.facts #- '{applicant,country}' end as facts
  from submission s join application a on a.id = s.application_id where a.id = $1`;

const one = <Row>(found: readonly Row[]): Row => {
  if (found[0] === undefined) throw kernelErrors.error('not_found');
  return found[0];
};
