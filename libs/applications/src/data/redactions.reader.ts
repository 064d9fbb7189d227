import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, type Actor, type Id, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { applicationPolicy } from '../domain/application.policy.js';
import { ApplicationRepository } from './application.repository.js';

/** The two-person act of erasing the free text of a submission. */
export const redacting = 'application.redact';

/** One submission as those see it who may redact it. */
export interface RedactableSubmission {
  readonly number: number;
  readonly counts: boolean;
  readonly submittedAt: Date;
  readonly sha256: string;
  readonly redactedAt: Date | null;
}

/** A redaction that was asked for. */
export interface AskedRedaction {
  readonly number: number;
  readonly why: string;
  readonly proposedBy: PersonId;
  readonly proposedByName: string | null;
  readonly proposedAt: Date;
  readonly state: 'open' | 'approved' | 'declined' | 'withdrawn';
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly remark: string | null;
}

/** What was and may be redacted of one application. */
export interface RedactionsPage {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly windowId: Id<'window'>;
  readonly version: number;
  /** The latest first. */
  readonly submissions: readonly RedactableSubmission[];
  /** The latest first; of all at most one is open. */
  readonly asked: readonly AskedRedaction[];
}

/** Redactions of submissions, for the fund's side. */
@Injectable()
export class RedactionsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`. */
  page(actor: Actor, id: Id<'application'>): Promise<RedactionsPage> {
    return this.work.read(actor, async () => {
      const application = await this.applications.find(id);
      permit(applicationPolicy, 'read_redactions', actor, application);
      const { reference, windowId, version } = application;
      const submissions = await this.work.query<RedactableSubmission>(submissionsOf, [id]);
      const asked = await this.work.query<AskedRedaction>(askedOf, [redacting, id]);
      return { id, reference, windowId, version, submissions, asked };
    });
  }

  /** The application of a call that has the reference, and was submitted. Throws `not_found`. */
  async find(actor: Actor, callId: Id<'call'>, reference: string): Promise<Id<'application'>> {
    const [found] = await this.work.read(actor, () =>
      this.work.query<{ id: Id<'application'> }>(byReference, [callId, reference.trim().toUpperCase()]),
    );
    if (found === undefined) throw kernelErrors.error('not_found');
    return found.id;
  }
}

const submissionsOf = `
  select s.number, s.id = a.submission_id as counts, s.submitted_at as "submittedAt", s.sha256, s.redacted_at as "redactedAt"
  from submission s join application a on a.id = s.application_id where a.id = $1 order by s.number desc`;

const askedOf = `
  select (p.content ->> 'number')::int as number, p.why, p.proposed_by as "proposedBy", asker.name as "proposedByName",
    p.proposed_at as "proposedAt", p.state, decider.name as "decidedByName", p.decided_at as "decidedAt", p.remark
  from proposal p left join person asker on asker.id = p.proposed_by left join person decider on decider.id = p.decided_by
  where p.act = $1 and p.kind = 'application' and p.thing_id = $2 order by p.proposed_at desc, p.id desc`;

const byReference = `
  select a.id from application a join call_window w on w.id = a.window_id
  where w.call_id = $1 and a.reference = $2 and a.submission_id is not null`;
