import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import type { ApplicationState } from '../domain/application.machine.js';
import type { ExtensionCause } from '../domain/extension.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationExtension } from './extension.entity.js';

/** What the fund's side may know of an application that it gives more time: that it is there, and nothing of its content. */
export interface HeldToExtend {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly windowId: Id<'window'>;
  readonly organisationId: OrganisationId;
  readonly submissionId: Id<'submission'> | null;
  readonly state: ApplicationState;
  readonly version: number;
}

/** More time that an applicant was given. */
export interface ExtensionRow {
  readonly id: Id<'application_extension'>;
  readonly until: Date;
  readonly insteadOf: Date;
  readonly cause: ExtensionCause;
  readonly approvedAt: Date;
}

/** More time that waits for a second person. */
export interface ProposedExtension {
  /** RFC 3339, UTC. */
  readonly until: string;
  readonly cause: ExtensionCause;
  readonly why: string;
  readonly proposedAt: Date;
}

/** What an applicant was given, the latest first; for the fund's side also what is proposed. */
export interface ExtensionsPage {
  readonly items: readonly ExtensionRow[];
  readonly proposed: ProposedExtension | null;
}

/** The two-person act of giving one applicant more time. */
export const extending = 'application.extend';

/** More time for single applicants. */
@Injectable()
export class Extensions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationRepository,
  ) {}

  /** Until when the application was given time, or null. Read it once the application is held. */
  async until(applicationId: Id<'application'>): Promise<Date | null> {
    const [last] = await this.work.query<{ until: Date | null }>(
      'select max(until) as until from application_extension where application_id = $1',
      [applicationId],
    );
    return last?.until ?? null;
  }

  /** The later deadlines that applications of the actor's own organisations were given. */
  async ofApplicants(actor: Actor): Promise<ReadonlyMap<Id<'application'>, Date>> {
    const rows = await this.work.read(actor, () =>
      this.work.query<{ id: Id<'application'>; until: Date }>(ownOnes, []),
    );
    return new Map(rows.map(({ id, until }) => [id, until]));
  }

  /** Holds an application against its submission and every edit, without reading it. Throws `not_found`. */
  async hold(id: Id<'application'>): Promise<HeldToExtend> {
    const [held] = await this.work.query<HeldToExtend>(hold, [id]);
    if (held === undefined) throw kernelErrors.error('not_found');
    return held;
  }

  /** Writes an extension. */
  async add(extension: ApplicationExtension): Promise<void> {
    await this.work.manager.insert(ApplicationExtension, extension);
  }

  /** Throws `not_found` for an application that the actor does not see, unless it is a draft whose extension it sees. */
  page(actor: Actor, id: Id<'application'>): Promise<ExtensionsPage> {
    return this.work.read(actor, async () => {
      const items = await this.work.query<ExtensionRow>(given, [id]);
      const [waiting] = await this.work.query<ProposedExtension>(proposed, [extending, id]);
      if (items.length === 0 && waiting === undefined) await this.applications.find(id);
      return { items, proposed: waiting ?? null };
    });
  }
}

const ownOnes = `
  select x.application_id as id, max(x.until) as until
  from application_extension x join application a on a.id = x.application_id
  where a.organisation_id = any ((select app_organisations())::uuid[]) group by x.application_id`;

const hold = `
  select id, reference, window_id as "windowId", organisation_id as "organisationId", submission_id as "submissionId", state,
    version
  from hold_to_extend($1)`;

const given = `
  select id, until, instead_of as "insteadOf", cause, approved_at as "approvedAt"
  from application_extension where application_id = $1 order by until desc`;

const proposed = `
  select content ->> 'until' as until, content ->> 'cause' as cause, why, proposed_at as "proposedAt"
  from proposal where act = $1 and kind = 'application' and thing_id = $2 and state = 'open'`;
