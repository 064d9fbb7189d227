import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { IdentityReader } from '#identity';
import { kernelErrors, type Id, type OrganisationId, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import type { AssignmentFacts } from '../domain/assignment.js';
import type { ReviewFacts } from '../domain/review.machine.js';
import type { CriterionToScore } from '../domain/scoring.js';
import type { Review } from './review.entity.js';
import { ReviewRepository } from './review.repository.js';

/** What reviews know of an application. */
export interface ReviewedApplication {
  readonly windowId: Id<'window'>;
  readonly organisationId: OrganisationId;
  readonly termsId: Id<'terms'>;
  readonly state: string;
}

/** Gathers what the acts on reviews are judged on. */
@Injectable()
export class ReviewFactsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly identity: IdentityReader,
    private readonly reviews: ReviewRepository,
  ) {}

  /** An application as the actor may see it. Throws `not_found`. */
  async application(id: Id<'application'>): Promise<ReviewedApplication> {
    const found = await this.find(id);
    if (found === undefined) throw kernelErrors.error('not_found');
    return found;
  }

  /** Facts of a review, held where it is to change. */
  async of(review: Pick<Review, 'id' | 'applicationId' | 'reviewerId'>): Promise<ReviewFacts> {
    const application = await this.find(review.applicationId);
    return {
      actorId: this.work.actor.id,
      reviewerId: review.reviewerId,
      applicationState: application?.state ?? null,
      rubric: application === undefined ? [] : await this.rubric(application.termsId),
      scores: await this.reviews.scores(review.id),
    };
  }

  /** What an assignment is judged on, roles and memberships as they are today. */
  async assignment(
    applicationId: Id<'application'>,
    { organisationId, state }: ReviewedApplication,
    personId: PersonId,
  ): Promise<AssignmentFacts> {
    const { actor } = this.work;
    const [between] = await this.work.query<Pick<AssignmentFacts, 'isMember' | 'isRecused' | 'wasAsked'>>(
      betweenPersonAndApplication,
      [applicationId, personId, organisationId],
    );
    const reviewers = await this.identity.personsWithRole(actor, 'reviewer');
    return {
      ...between!,
      applicationState: state,
      isReviewer: reviewers.some(({ id }) => id === personId),
    };
  }

  private async find(id: Id<'application'>): Promise<ReviewedApplication | undefined> {
    const [row] = await this.work.query<ReviewedApplication>(reviewedApplication, [id]);
    return row;
  }

  private async rubric(termsId: Id<'terms'>): Promise<readonly CriterionToScore[]> {
    return (await this.calls.terms(this.work.actor, termsId)).rubric.criteria;
  }
}

const reviewedApplication = `
  select window_id as "windowId", organisation_id as "organisationId", terms_id as "termsId", state
  from application_public where id = $1`;

const betweenPersonAndApplication = `
  select exists (select from membership m where m.organisation_id = $3 and m.person_id = $2 and m.until is null) as "isMember",
    exists (select from recusal r where r.application_id = $1 and r.person_id = $2) as "isRecused",
    exists (select from review r where r.application_id = $1 and r.reviewer_id = $2) as "wasAsked"`;
