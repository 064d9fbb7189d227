import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
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
    private readonly reviews: ReviewRepository,
  ) {}

  /** An application as the actor may see it. Throws `not_found`. */
  async application(id: Id<'application'>): Promise<ReviewedApplication> {
    const [row] = await this.work.query<ReviewedApplication>(
      `select window_id as "windowId", organisation_id as "organisationId", terms_id as "termsId", state
       from application_public where id = $1`,
      [id],
    );
    if (row === undefined) throw kernelErrors.error('not_found');
    return row;
  }

  /** Facts of a review, held where it is to change. */
  async of(review: Pick<Review, 'id' | 'applicationId' | 'reviewerId'>): Promise<ReviewFacts> {
    const application = await this.application(review.applicationId);
    return {
      actorId: this.work.actor.id,
      reviewerId: review.reviewerId,
      applicationState: application.state,
      rubric: await this.rubric(application.termsId),
      scores: await this.reviews.scores(review.id),
    };
  }

  /** The criteria of a frozen version of a window's rules. */
  async rubric(termsId: Id<'terms'>): Promise<readonly CriterionToScore[]> {
    return (await this.calls.terms(this.work.actor, termsId)).rubric.criteria;
  }

  /** What an assignment is judged on, roles and memberships as they are today. */
  async assignment(
    applicationId: Id<'application'>,
    { organisationId, state }: ReviewedApplication,
    personId: PersonId,
  ): Promise<AssignmentFacts> {
    const [between] = await this.work.query<Omit<AssignmentFacts, 'applicationState' | 'isOwnOrganisation'>>(
      betweenPersonAndApplication,
      [applicationId, personId, organisationId],
    );
    const isOwnOrganisation = this.work.actor.organisations.some(({ id }) => id === organisationId);
    return { ...between!, applicationState: state, isOwnOrganisation };
  }
}

const betweenPersonAndApplication = `
  select exists (select from role_in_force r where r.person_id = $2 and r.role = 'reviewer') as "isReviewer",
    exists (select from membership m where m.organisation_id = $3 and m.person_id = $2 and m.until is null) as "isMember",
    exists (select from recusal r where r.application_id = $1 and r.person_id = $2) as "isRecused",
    exists (select from review r where r.application_id = $1 and r.reviewer_id = $2) as "wasAsked"`;
