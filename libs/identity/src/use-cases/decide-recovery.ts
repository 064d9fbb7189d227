import { Injectable } from '@nestjs/common';
import { kernelErrors, later, permit, systemActor, type Actor, type Id } from '#kernel';
import { Once, Proposals, Store, UnitOfWork, type Command } from '#platform';
import { Membership } from '../data/membership.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { Recovery } from '../data/recovery.entity.js';
import { recoveryLifecycle } from '../domain/recovery.lifecycle.js';
import { recoveryDays, type RecoveryEvent } from '../domain/recovery.machine.js';
import { recoveryPolicy } from '../domain/recovery.policy.js';
import { asksForStepUp } from '../domain/step-up.js';
import type { RecoveryAnswer } from './ask-for-recovery.js';

/** The act of the proposal. */
export const recoverOrganisation = 'organisation.recover';

const day = 86_400_000;
/** The longest note of what was seen, in characters. */
const longest = 1000;

/** What is said with a decision. */
export interface RecoverySaid {
  readonly why?: string | undefined;
  /** With `propose`, where no file came with the request: what was seen, and where. */
  readonly evidenceSeen?: string | undefined;
}

/**
 * Decides a recovery: an officer proposes it on evidence, every member is told and can object for some days, then another
 * person grants it. Declining takes one; whoever asked can take it back.
 */
@Injectable()
export class DecideRecovery {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly proposals: Proposals,
    private readonly organisations: OrganisationRepository,
  ) {}

  /**
   * Throws `not_found`, `not_permitted`, `step_up_needed` for the fund's side, `recovery.cannot_…`, `why_needed`, and
   * `invalid_input` for a proposal without evidence.
   */
  execute(
    actor: Actor,
    id: Id<'recovery'>,
    event: RecoveryEvent,
    { why, evidenceSeen }: RecoverySaid = {},
    command: Command = {},
  ): Promise<RecoveryAnswer> {
    return this.once.run(actor, 'decide-recovery', command, { id, event, why, evidenceSeen }, async () => {
      permit(recoveryPolicy, event, actor, await this.store.find(Recovery, id));
      if (event === 'propose' || event === 'grant') asksForStepUp(actor);
      const recovery = await this.store.lock(Recovery, id, command.expectedVersion);
      const now = await this.work.now();
      const { personId, proposedBy, grantableAt, organisationId } = recovery;
      const facts = { now, actorId: actor.id, personId, proposedBy, grantableAt };
      recoveryLifecycle.advance(recovery, event, { actor, facts, why, data: { organisationId, personId } });
      if (event === 'propose') await this.propose(recovery, actor, { why, evidenceSeen }, now);
      else await this.close(recovery, event, why, now);
      const { state, version } = await this.store.save(Recovery, 'recovery', recovery);
      if (event === 'grant') await this.work.run(systemActor, () => this.makeOwner(recovery, now));
      return { id, state, version };
    });
  }

  private async propose(recovery: Recovery, actor: Actor, said: RecoverySaid, now: Date): Promise<void> {
    const evidenceSeen = recovery.fileId === null ? seenIn(said) : null;
    const proposal = await this.proposals.propose({
      act: recoverOrganisation,
      kind: 'recovery',
      thingId: recovery.id,
      content: {},
      why: said.why ?? '',
    });
    const grantableAt = later(now, recoveryDays * day);
    Object.assign(recovery, { proposalId: proposal.id, proposedBy: actor.id, grantableAt, evidenceSeen });
  }

  /** The proposal ends with what it proposed; where nobody of the fund ends it, the product does. */
  private async close(recovery: Recovery, event: RecoveryEvent, why: string | undefined, now: Date): Promise<void> {
    const { id: decidedBy } = this.work.actor;
    Object.assign(recovery, { decidedBy, decidedAt: now });
    const { proposalId, proposedBy } = recovery;
    if (proposalId === null) return;
    if (event === 'grant') await this.proposals.decide(await this.proposals.lock(proposalId), 'approve');
    else if (event === 'decline') {
      const way = proposedBy === decidedBy ? 'withdraw' : 'decline';
      await this.proposals.decide(await this.proposals.lock(proposalId), way, why);
    } else await this.work.run(systemActor, () => this.work.query(closeProposal, [proposalId]));
  }

  /** Who owned it before stays a member until the new owner decides otherwise. */
  private async makeOwner({ organisationId, personId, id, decidedBy }: Recovery, now: Date): Promise<void> {
    await this.organisations.holdMembers(organisationId);
    const before = await this.organisations.lockMembershipOf(organisationId, personId);
    if (before !== undefined) {
      before.until = now;
      before.changes.push({ type: 'membership.ended', data: { organisationId, part: before.part, recoveryId: id } });
      await this.organisations.saveMember(before);
    }
    const owner = Object.assign(new Membership(), { organisationId, personId, part: 'owner', since: now });
    const data = { organisationId, part: owner.part, recoveryId: id, by: decidedBy };
    owner.changes.push({ type: 'membership.began', data });
    await this.organisations.addMember(owner);
  }
}

const seenIn = ({ evidenceSeen = '' }: RecoverySaid): string => {
  const seen = evidenceSeen.trim();
  if (seen !== '' && seen.length <= longest) return seen;
  const code = seen === '' ? 'profile.needed' : 'profile.too_long';
  throw kernelErrors.error('invalid_input', [], [{ pointer: '/evidenceSeen', code, params: { most: longest } }]);
};

const closeProposal = `
  update proposal set state = 'withdrawn', decided_by = app_actor(), decided_at = app_now(), version = version + 1
  where id = $1 and state = 'open'`;
