import { holds, isSystem, policy } from '#kernel';
import type { CallState } from './call.machine.js';

/** What the relations look at. */
export interface CallThing {
  readonly state: CallState;
}

const isPublic = (state: CallState): boolean => state === 'published' || state === 'concluded' || state === 'cancelled';

/** Who may do what to a call. Publishing, and taking up again, ask for a second person: a guard of the machine, not a role. */
export const callPolicy = policy<CallThing>()(
  'call',
  {
    officer: holds('officer'),
    approver: holds('approver'),
    finance: holds('finance_officer'),
    auditor: holds('auditor'),
    trustee: holds('trustee'),
    system: isSystem,
    public: (_, thing) => isPublic(thing.state),
  },
  {
    read: ['officer', 'approver', 'finance', 'auditor', 'trustee', 'system', 'public'],
    create: ['officer', 'system'],
    edit: ['officer', 'system'],
    propose: ['officer'],
    publish: ['officer', 'approver'],
    return: ['officer', 'approver'],
    conclude: ['officer'],
    cancel: ['officer', 'approver'],
    propose_reopening: ['officer'],
    reopen: ['officer', 'approver'],
    decline_reopening: ['officer', 'approver'],
    propose_correction: ['officer'],
    correct: ['officer', 'approver'],
    decline_correction: ['officer', 'approver'],
    oversee: ['officer', 'approver', 'auditor', 'system'],
    try_terms: ['officer'],
  },
);
