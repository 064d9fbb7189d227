import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, type Actor, type Id, type PersonId } from '#kernel';
import { CallsReader } from '#calls';
import { callPolicy } from '#calls/domain';
import { UnitOfWork } from '#platform';
import { extending, type ExtensionRow, type ProposedExtension } from './extensions.js';

/** What staff know of an application that they may give more time, a draft perhaps: that it is there, and whose it is. */
export interface KnownApplication {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly windowId: Id<'window'>;
  readonly organisation: string;
  /** What was handed in is told apart from what is being written; no outcome is. */
  readonly state: 'draft' | 'submitted' | 'withdrawn';
}

/** More time that was proposed, and what became of it. */
export interface DecidedExtension extends ProposedExtension {
  readonly applicationId: Id<'application'>;
  readonly proposedBy: PersonId;
  readonly state: 'open' | 'approved' | 'declined' | 'withdrawn';
  readonly remark: string | null;
}

/** One application with the time that it was given and the proposals about it, the latest first. */
export interface TimeOfOne {
  readonly application: KnownApplication;
  readonly given: readonly ExtensionRow[];
  readonly proposals: readonly DecidedExtension[];
}

/** More time in one call, as its desk sees it. */
@Injectable()
export class ExtensionsOfCall {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
  ) {}

  /** Every application of the call that was given time or is proposed for it. Throws `not_found`, `not_permitted`. */
  list(actor: Actor, callId: Id<'call'>): Promise<TimeOfOne[]> {
    return this.look(actor, callId, null);
  }

  /** The one that its applicant names. Throws `not_found` where the call has none of that reference. */
  async one(actor: Actor, callId: Id<'call'>, reference: string): Promise<TimeOfOne> {
    const [found] = await this.look(actor, callId, reference);
    if (found === undefined) throw kernelErrors.error('not_found');
    return found;
  }

  private look(actor: Actor, callId: Id<'call'>, reference: string | null): Promise<TimeOfOne[]> {
    return this.work.read(actor, async () => {
      permit(callPolicy, 'oversee', actor, await this.calls.detail(actor, callId));
      const applications = await this.work.query<KnownApplication>(known, [callId, reference]);
      const ids = applications.map(({ id }) => id);
      const extensions = await this.work.query<ExtensionRow & { applicationId: string }>(given, [ids]);
      const proposals = await this.work.query<DecidedExtension>(proposed, [extending, ids]);
      return applications.map((application) => ({
        application,
        given: extensions.filter(({ applicationId }) => applicationId === application.id),
        proposals: proposals.filter(({ applicationId }) => applicationId === application.id),
      }));
    });
  }
}

const known = `
  select id, reference, window_id as "windowId", organisation, state from applications_to_extend($1, $2)`;

const given = `
  select id, application_id as "applicationId", until, instead_of as "insteadOf", cause, approved_at as "approvedAt"
  from application_extension where application_id = any ($1::uuid[]) order by until desc`;

const proposed = `
  select thing_id as "applicationId", content ->> 'until' as until, content ->> 'cause' as cause, why,
    proposed_at as "proposedAt", proposed_by as "proposedBy", state, remark
  from proposal where act = $1 and kind = 'application' and thing_id = any ($2::uuid[]) order by proposed_at desc, id desc`;
