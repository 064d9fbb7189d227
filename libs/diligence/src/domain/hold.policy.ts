import { holds, isSystem, policy } from '#kernel';

/** Who may see and place holds. Those whom a hold concerns are not told its cause. */
export const holdPolicy = policy<object>()(
  'hold',
  {
    officer: holds('officer'),
    approver: holds('approver'),
    finance_officer: holds('finance_officer'),
    auditor: holds('auditor'),
    system: isSystem,
  },
  {
    read: ['officer', 'approver', 'finance_officer', 'auditor', 'system'],
    place: ['officer', 'approver', 'finance_officer', 'system'],
    lift: ['officer', 'approver', 'finance_officer'],
  },
);
