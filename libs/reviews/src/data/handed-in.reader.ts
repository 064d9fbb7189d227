import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Score } from '../domain/scoring.js';

/** One review that was handed in, as whoever sums the reviews up reads it. */
export interface HandedIn {
  /** The reviewer's name: not for applicants. */
  readonly reviewer: string;
  /** False where it was set aside for a conflict. */
  readonly counts: boolean;
  /** By criterion. */
  readonly scores: readonly Score[];
}

/** What reviewers handed in, word for word. */
@Injectable()
export class HandedInReader {
  constructor(private readonly work: UnitOfWork) {}

  /** Of one application, as far as the actor may see them; those that count first. */
  of(actor: Actor, applicationId: Id<'application'>): Promise<HandedIn[]> {
    return this.work.read(actor, () => this.work.query<HandedIn>(handedIn, [applicationId]));
  }
}

const handedIn = `
  select p.name as reviewer, r.state = 'submitted' as counts,
    jsonb_agg(jsonb_build_object('criterion', s.criterion, 'score', s.score::text, 'remark', s.remark)
      order by s.criterion) as scores
  from review r join review_score s on s.review_id = r.id join person p on p.id = r.reviewer_id
  where r.application_id = $1 and r.submitted_at is not null
  group by r.id, p.name order by r.state <> 'submitted', r.id`;
