import { Injectable } from '@nestjs/common';
import { IdentityReader } from '#identity';
import { permit, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { applicationPolicy } from '../domain/application.policy.js';
import { onlyAsked } from '../domain/completeness.js';
import { differencesOf, type ChangedSection } from '../domain/differences.js';
import type { TimelineEntry } from '../domain/timeline.js';
import { ApplicationFactsReader } from './application-facts.js';
import { ApplicationRepository } from './application.repository.js';
import { profileOf, Submissions } from './submissions.js';
import { timeline } from './timeline-rows.js';

/** One of the submissions of an application, as its applicant keeps it. */
export interface SubmittedRow {
  readonly number: number;
  /** Whether it is the one that counts. */
  readonly counts: boolean;
  /** The version of the rules that it was certified under. */
  readonly termsId: Id<'terms'>;
  readonly submittedAt: Date;
  readonly submittedByName: string | null;
  readonly deadlineInForce: Date;
  readonly inGrace: boolean;
  readonly sha256: string;
  /** When its free text was erased. */
  readonly redactedAt: Date | null;
}

/** An attempt that met a closed door. */
export interface RefusedRow {
  readonly attemptedAt: Date;
  readonly attemptedByName: string | null;
  readonly deadlineInForce: Date;
}

/** What an organisation has handed in, tried to hand in, and was told. Only its members read it here. */
@Injectable()
export class SubmittedReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly submissions: Submissions,
    private readonly facts: ApplicationFactsReader,
    private readonly identity: IdentityReader,
  ) {}

  /** Every submission, the latest first. Throws `not_found`, `not_permitted`. */
  list(actor: Actor, id: Id<'application'>): Promise<SubmittedRow[]> {
    return this.asMember(actor, id, () => this.work.query<SubmittedRow>(submitted, [id]));
  }

  /** Every attempt after the deadline, the latest first. Throws `not_found`, `not_permitted`. */
  refused(actor: Actor, id: Id<'application'>): Promise<RefusedRow[]> {
    return this.asMember(actor, id, () => this.work.query<RefusedRow>(refused, [id]));
  }

  /** What the working copy and the profile say otherwise than the submission that counts; null before the first. Throws `not_found`, `not_permitted`. */
  differences(actor: Actor, id: Id<'application'>): Promise<ChangedSection[] | null> {
    return this.asMember(actor, id, async () => {
      const application = await this.applications.find(id);
      const submission = await this.submissions.current(application);
      if (submission === null) return null;
      const { terms, copy } = await this.facts.written(application);
      const organisation = profileOf(await this.identity.organisation(actor, application.organisationId));
      const working = { organisation, answers: onlyAsked(terms.form, copy.answers), documents: copy.documents };
      return differencesOf(submission.content, working);
    });
  }

  /** What happened, as far as the applicant brought it about or was told of it, in order. Throws `not_found`, `not_permitted`. */
  timeline(actor: Actor, id: Id<'application'>): Promise<TimelineEntry[]> {
    return this.asMember(actor, id, () => this.work.query<TimelineEntry>(timeline, [id]));
  }

  private asMember<T>(actor: Actor, id: Id<'application'>, read: () => Promise<T>): Promise<T> {
    return this.work.read(actor, async () => {
      permit(applicationPolicy, 'follow', actor, await this.applications.find(id));
      return read();
    });
  }
}

const submitted = `
  select s.number, s.id = a.submission_id as counts, s.terms_id as "termsId", s.submitted_at as "submittedAt", p.name as "submittedByName",
    s.deadline_in_force as "deadlineInForce", s.in_grace as "inGrace", s.sha256, s.redacted_at as "redactedAt"
  from submission s join application a on a.id = s.application_id left join person p on p.id = s.submitted_by
  where s.application_id = $1 order by s.number desc`;

const refused = `
  select r.attempted_at as "attemptedAt", p.name as "attemptedByName", r.deadline_in_force as "deadlineInForce"
  from refused_attempt r left join person p on p.id = r.attempted_by
  where r.application_id = $1 order by r.attempted_at desc`;
