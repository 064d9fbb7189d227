import { disinterested } from '#awards/domain';
import { belongs, holds, isSystem, policy, type OrganisationId } from '#kernel';

/** What the relations look at. */
export interface ReportThing {
  readonly organisationId: OrganisationId;
}

/** Who may do what to a report. */
export const reportPolicy = policy<ReportThing>()(
  'report',
  {
    officer: disinterested('officer'),
    approver: disinterested('approver'),
    staff: (actor) =>
      (['officer', 'approver', 'finance_officer', 'auditor'] as const).some((role) => holds(role)(actor)),
    member: belongs('owner', 'editor', 'reader'),
    grantee: belongs('owner', 'editor'),
    system: isSystem,
  },
  {
    read: ['staff', 'member', 'system'],
    expect: ['officer', 'system'],
    submit: ['grantee'],
    return: ['officer'],
    accept: ['officer'],
    propose_waiver: ['officer'],
    waive: ['officer', 'approver'],
    propose_reopening: ['officer'],
    reopen: ['officer', 'approver'],
  },
);
