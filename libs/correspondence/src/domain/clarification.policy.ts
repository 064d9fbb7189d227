import { holds, isSystem, policy } from '#kernel';
import type { ClarificationState } from './clarification.machine.js';

/** What the relations look at. */
export interface ClarificationThing {
  readonly state: ClarificationState;
}

/** Who may do what to a clarification. What was published is everybody's. */
export const clarificationPolicy = policy<ClarificationThing>()(
  'clarification',
  {
    officer: holds('officer'),
    approver: holds('approver'),
    auditor: holds('auditor'),
    system: isSystem,
    public: (_, { state }) => state === 'published',
  },
  {
    read: ['officer', 'approver', 'auditor', 'system', 'public'],
    write: ['officer'],
    edit: ['officer'],
    publish: ['officer'],
    discard: ['officer'],
  },
);
