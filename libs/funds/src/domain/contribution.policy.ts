import { holds, isSystem, policy } from '#kernel';

/** Who may do what to a contribution. */
export const contributionPolicy = policy<object>()(
  'contribution',
  {
    finance: holds('finance_officer'),
    officer: holds('officer'),
    approver: holds('approver'),
    auditor: holds('auditor'),
    system: isSystem,
  },
  {
    create: ['finance'],
    read: ['finance', 'officer', 'approver', 'auditor', 'system'],
  },
);
