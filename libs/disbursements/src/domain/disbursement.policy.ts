import { disinterested } from '#awards/domain';
import { belongs, holds, isSystem, policy, type OrganisationId } from '#kernel';

/** What the relations look at. */
export interface DisbursementThing {
  readonly organisationId: OrganisationId;
}

/** Who may do what to an instalment. That verifier and authoriser are two persons is a guard of the machine. */
export const disbursementPolicy = policy<DisbursementThing>()(
  'disbursement',
  {
    officer: disinterested('officer'),
    finance: disinterested('finance_officer'),
    staff: (actor) =>
      (['officer', 'approver', 'finance_officer', 'auditor'] as const).some((role) => holds(role)(actor)),
    member: belongs('owner', 'editor', 'reader'),
    grantee: belongs('owner', 'editor'),
    system: isSystem,
  },
  {
    read: ['staff', 'member', 'system'],
    schedule: ['officer', 'finance', 'system'],
    request: ['grantee'],
    verify: ['officer', 'finance'],
    authorise: ['finance'],
    instruct: ['finance'],
    pay: ['finance'],
    return: ['officer', 'finance'],
    fail: ['finance'],
    return_funds: ['finance'],
    cancel: ['officer', 'finance'],
  },
);
