import { belongs, holds, isSystem, policy, type OrganisationId, type PersonId } from '#kernel';
import type { RecoveryState } from './recovery.machine.js';

/** What the policy reads of a recovery. */
export interface RecoveryThing {
  readonly organisationId: OrganisationId | null;
  readonly personId: PersonId | null;
  readonly state: RecoveryState;
}

/** Whichever it is: for what is asked of a duty and not of one of them. */
export const anyRecovery: RecoveryThing = { organisationId: null, personId: null, state: 'asked' };

/** Who may see and decide a recovery. Members see it once it is proposed, and an owner who is there after all can object. */
export const recoveryPolicy = policy<RecoveryThing>()(
  'recovery',
  {
    asker: (actor, { personId }) => actor.id === personId,
    member: (actor, thing) => thing.state !== 'asked' && belongs('owner', 'editor', 'reader')(actor, thing),
    owner: belongs('owner'),
    officer: holds('officer'),
    approver: holds('approver'),
    auditor: holds('auditor'),
    system: isSystem,
  },
  {
    list: ['officer', 'approver', 'auditor'],
    read: ['asker', 'member', 'officer', 'approver', 'auditor', 'system'],
    propose: ['officer'],
    grant: ['officer', 'approver'],
    decline: ['officer', 'approver'],
    object: ['owner'],
    withdraw: ['asker'],
  },
);
