import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id, type OrganisationId, type Part, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import type { JoinRequestState } from '../domain/join-request.machine.js';
import type { RecoveryState } from '../domain/recovery.machine.js';

/** A request to join. To its asker it says nothing of the organisation but what they typed. */
export interface JoinRequestRow {
  readonly id: Id<'join_request'>;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly email: string;
  readonly note: string;
  readonly state: JoinRequestState;
  readonly part: Part | null;
  readonly askedAt: Date;
  readonly version: number;
}

/** A request to get back an organisation whose owners are gone. */
export interface RecoveryRow {
  readonly id: Id<'recovery'>;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly email: string;
  readonly explanation: string;
  readonly fileId: Id<'file'> | null;
  readonly fileName: string | null;
  /** What was seen elsewhere. */
  readonly evidenceSeen: string | null;
  readonly state: RecoveryState;
  readonly askedAt: Date;
  readonly proposedBy: PersonId | null;
  readonly grantableAt: Date | null;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Date | null;
  readonly now: Date;
  readonly version: number;
}

/** What is asked about joining organisations and getting them back. Each answers what the actor may see. */
@Injectable()
export class JoiningReader {
  constructor(private readonly work: UnitOfWork) {}

  /** One's own requests, whatever became of them, and the open ones to one's organisations; the newest first. */
  requests(actor: Actor): Promise<JoinRequestRow[]> {
    return this.work.read(actor, () =>
      this.work.query<JoinRequestRow>(`${requests} order by asked_at desc, id`, [actor.id]),
    );
  }

  /** One of them. Throws `not_found`. */
  async request(actor: Actor, id: Id<'join_request'>): Promise<JoinRequestRow> {
    const row = (await this.requests(actor)).find((each) => each.id === id);
    if (row === undefined) throw kernelErrors.error('not_found');
    return row;
  }

  /** Recoveries: one's own, of one's organisations once they are proposed, and for the fund's side all; the newest first. */
  recoveries(actor: Actor): Promise<RecoveryRow[]> {
    return this.work.read(actor, () => this.work.query<RecoveryRow>(`${recoveries} order by r.asked_at desc, r.id`));
  }

  /** One of them. Throws `not_found`. */
  async recovery(actor: Actor, id: Id<'recovery'>): Promise<RecoveryRow> {
    const [row] = await this.work.read(actor, () =>
      this.work.query<RecoveryRow>(`${recoveries} where r.id = $1`, [id]),
    );
    if (row === undefined) throw kernelErrors.error('not_found');
    return row;
  }
}

const requests = `
  select id, organisation_id as "organisationId", organisation_name as "organisationName", person_id as "personId",
    person_name as "personName", email, note, state, part, asked_at as "askedAt", version
  from join_request where state = 'open' or person_id = $1`;

const recoveries = `
  select r.id, r.organisation_id as "organisationId", r.organisation_name as "organisationName", r.person_id as "personId",
    r.person_name as "personName", r.email, r.explanation, r.file_id as "fileId", f.name as "fileName",
    r.evidence_seen as "evidenceSeen", r.state, r.asked_at as "askedAt", r.proposed_by as "proposedBy", r.grantable_at as "grantableAt", r.decided_by as "decidedBy",
    r.decided_at as "decidedAt", app_now() as now, r.version
  from recovery r left join file f on f.id = r.file_id`;
