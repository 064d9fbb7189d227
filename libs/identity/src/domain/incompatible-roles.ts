import { reason, type Reason, type Role } from '#kernel';

/** Two roles that one person does not hold on the same day, and why. */
export interface IncompatibleRoles {
  readonly roles: readonly [Role, Role];
  readonly code: string;
}

/**
 * An administrator reads no application and moves no money; an auditor does nothing of what they audit; the Board advises
 * and the head of the entity decides (fund.md, section 1). Everything else is kept apart act by act, by guards on the person.
 */
export const incompatibleRoles: readonly IncompatibleRoles[] = [
  { roles: ['administrator', 'reviewer'], code: 'identity.administrator_reads_no_application' },
  { roles: ['administrator', 'officer'], code: 'identity.administrator_reads_no_application' },
  { roles: ['administrator', 'trustee'], code: 'identity.administrator_reads_no_application' },
  { roles: ['administrator', 'auditor'], code: 'identity.administrator_reads_no_application' },
  { roles: ['administrator', 'approver'], code: 'identity.administrator_moves_no_money' },
  { roles: ['administrator', 'finance_officer'], code: 'identity.administrator_moves_no_money' },
  { roles: ['auditor', 'reviewer'], code: 'identity.auditor_only_audits' },
  { roles: ['auditor', 'officer'], code: 'identity.auditor_only_audits' },
  { roles: ['auditor', 'trustee'], code: 'identity.auditor_only_audits' },
  { roles: ['auditor', 'approver'], code: 'identity.auditor_only_audits' },
  { roles: ['auditor', 'finance_officer'], code: 'identity.auditor_only_audits' },
  { roles: ['trustee', 'approver'], code: 'identity.advice_is_not_decision' },
];

/** Why a person who holds the one roles cannot hold the other as well. */
export const reasonsAgainstTogether = (held: readonly Role[], wanted: Role): Reason[] =>
  incompatibleRoles
    .filter(({ roles: [a, b] }) => (a === wanted && held.includes(b)) || (b === wanted && held.includes(a)))
    .map(({ roles: [a, b], code }) => reason(code, { role: a === wanted ? b : a }));
