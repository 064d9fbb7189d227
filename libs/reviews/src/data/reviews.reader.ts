import { Injectable } from '@nestjs/common';
import type { OpenWorkItem } from '#identity';
import { kernelErrors, type Actor, type Id, type OrganisationId, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import type { ReviewFacts, ReviewState } from '../domain/review.machine.js';
import type { CriterionToScore, Score } from '../domain/scoring.js';
import { ReviewFactsReader } from './review-facts.js';

/** One review as lists show it. */
export interface ReviewRow {
  readonly id: Id<'review'>;
  readonly applicationId: Id<'application'>;
  /** Null when the actor may no longer see the application. */
  readonly reference: string | null;
  readonly windowId: Id<'window'>;
  readonly organisationId: OrganisationId;
  readonly reviewerId: PersonId;
  readonly assignedBy: PersonId;
  readonly state: ReviewState;
  readonly dueOn: string | null;
  readonly submittedAt: Date | null;
  readonly version: number;
  /** The sum of the scores that the actor may see, one digit after the point; null where there are none. */
  readonly total: string | null;
}

/** One review with what its reviewer works on. */
export interface ReviewDetail extends ReviewRow {
  readonly rubric: readonly CriterionToScore[];
  readonly scores: readonly Score[];
  /** Scores that others handed in, without their names; empty until the actor handed in too. */
  readonly fellows: readonly (readonly Score[])[];
  /** What the events of the review are judged on. */
  readonly facts: ReviewFacts;
}

/** A review as the ranking takes it: scores by criterion, or that the reviewer stepped aside. */
export type ReviewForRanking = { readonly application: Id<'application'>; readonly reviewer: PersonId } & (
  { readonly scores: Readonly<Record<string, string>> } | { readonly recused: true }
);

/** How much one reviewer was asked to do. */
export interface Workload {
  readonly reviewerId: PersonId;
  readonly name: string;
  readonly assigned: number;
  readonly inProgress: number;
  readonly submitted: number;
  /** The earliest day on which something open is due. */
  readonly nextDueOn: string | null;
}

/** An application whose reviewers disagree by more than the rubric's limit, with fewer than three of them. */
export interface Disagreement {
  readonly applicationId: Id<'application'>;
  readonly reference: string;
  readonly reviews: number;
  /** The largest total minus the smallest, one digit after the point. */
  readonly spread: string;
  /** Reviews that are under way and may settle it. */
  readonly open: number;
}

/** The questions that screens and downstream contexts ask of reviews. */
@Injectable()
export class ReviewsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: ReviewFactsReader,
  ) {}

  /** The actor's own reviews, what is open first, then by the day they are due. */
  mine(actor: Actor): Promise<ReviewRow[]> {
    return this.work.read(actor, () => this.work.query<ReviewRow>(ownReviews, [actor.id]));
  }

  /** The reviews of one application, as far as the actor may see them. */
  ofApplication(actor: Actor, applicationId: Id<'application'>): Promise<ReviewRow[]> {
    return this.work.read(actor, () => this.work.query<ReviewRow>(reviewsOfApplication, [applicationId]));
  }

  /** One review. Throws `not_found`. */
  detail(actor: Actor, id: Id<'review'>): Promise<ReviewDetail> {
    return this.work.read(actor, async () => {
      const [row] = await this.work.query<ReviewRow>(oneReview, [id]);
      if (row === undefined) throw kernelErrors.error('not_found');
      const facts = await this.facts.of(row);
      return { ...row, rubric: facts.rubric, scores: facts.scores, fellows: await this.fellowsOf(row), facts };
    });
  }

  /** What the ranking of a window counts: reviews handed in, and who stepped aside. */
  forRanking(actor: Actor, windowId: Id<'window'>): Promise<ReviewForRanking[]> {
    return this.work.read(actor, async () => {
      const rows = await this.work.query<CountedReview>(countedReviews, [windowId]);
      return rows.map(({ scores, ...of }) => (scores === null ? { ...of, recused: true } : { ...of, scores }));
    });
  }

  /** What waits for a person; in the open unit of work. */
  openOf(personId: PersonId): Promise<OpenWorkItem[]> {
    return this.work.query<OpenWorkItem>(openReviews, [personId]);
  }

  /** What every person who may review has on the desk, the least first: whom to ask next. */
  workload(actor: Actor): Promise<Workload[]> {
    return this.work.read(actor, () => this.work.query<Workload>(workloads));
  }

  /** Eligible applications of a window that need another review (the flag `another_review_needed` of the ranking). */
  anotherReviewNeeded(actor: Actor, windowId: Id<'window'>): Promise<Disagreement[]> {
    return this.work.read(actor, () => this.work.query<Disagreement>(disagreements, [windowId]));
  }

  private async fellowsOf({ applicationId }: ReviewRow): Promise<Score[][]> {
    const rows = await this.work.query<{ scores: Score[] }>(fellowScores, [applicationId]);
    return rows.map(({ scores }) => scores);
  }
}

interface CountedReview {
  readonly application: Id<'application'>;
  readonly reviewer: PersonId;
  readonly scores: Readonly<Record<string, string>> | null;
}

const reviews = `
  select r.id, r.application_id as "applicationId", a.reference, r.window_id as "windowId",
    r.organisation_id as "organisationId", r.reviewer_id as "reviewerId",
    r.assigned_by as "assignedBy", r.state, r.due_on as "dueOn", r.submitted_at as "submittedAt", r.version,
    (select sum(s.score)::text from review_score s where s.review_id = r.id) as total
  from review r left join application_public a on a.id = r.application_id`;
const ownReviews = `${reviews} where r.reviewer_id = $1
  order by r.state not in ('assigned', 'in_progress'), r.due_on nulls last, r.id`;
const reviewsOfApplication = `${reviews} where r.application_id = $1 order by r.id`;
const oneReview = `${reviews} where r.id = $1`;

/** Read from the scores, not from the reviews: whose they are is not shown. */
const fellowScores = `
  select jsonb_agg(jsonb_build_object('criterion', s.criterion, 'score', s.score::text, 'remark', s.remark)
    order by s.criterion) as scores
  from review_score s where s.review_id = any (app_fellow_reviews($1)) group by s.review_id order by s.review_id`;

const countedReviews = `
  select r.application_id as application, r.reviewer_id as reviewer, jsonb_object_agg(s.criterion, s.score::text) as scores
  from review r join review_score s on s.review_id = r.id
  where r.window_id = $1 and r.state = 'submitted' group by r.id
  union all
  select r.application_id, r.reviewer_id, null from review r where r.window_id = $1 and r.state in ('recused', 'set_aside')
  order by 1, 2`;

const openReviews = `
  select 'review' as kind, r.id, coalesce(a.reference, '') as label, r.due_on as "dueOn"
  from review r left join application_public a on a.id = r.application_id
  where r.reviewer_id = $1 and r.state in ('assigned', 'in_progress') order by r.due_on nulls last, r.id`;

const workloads = `
  select p.id as "reviewerId", p.name, count(*) filter (where r.state = 'assigned')::int as assigned,
    count(*) filter (where r.state = 'in_progress')::int as "inProgress",
    count(*) filter (where r.state = 'submitted')::int as submitted,
    min(r.due_on) filter (where r.state in ('assigned', 'in_progress')) as "nextDueOn"
  from person p left join review r on r.reviewer_id = p.id
  where p.id in (select person_id from role_in_force where role = 'reviewer')
    or r.state in ('assigned', 'in_progress')
  group by p.id order by count(*) filter (where r.state in ('assigned', 'in_progress')), p.name, p.id`;

const disagreements = `
  select a.id as "applicationId", a.reference, count(*)::int as reviews, (max(t.total) - min(t.total))::text as spread,
    (select count(*)::int from review o where o.application_id = a.id and o.state in ('assigned', 'in_progress')) as open
  from (select r.application_id, sum(s.score) as total from review r join review_score s on s.review_id = r.id
        where r.window_id = $1 and r.state = 'submitted' group by r.id) t
    join application_public a on a.id = t.application_id join terms on terms.id = a.terms_id
  where a.state = 'eligible' group by a.id, a.reference, terms.id
  having count(*) < 3 and max(t.total) - min(t.total) > (terms.rules -> 'rubric' ->> 'spreadLimit')::numeric
  order by max(t.total) - min(t.total) desc, a.id`;
