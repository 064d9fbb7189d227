import { holds, isSystem, policy } from '#kernel';

/** Who may have free text erased from history. Reading is decided by row-level security: who sees a thing sees its history. */
export const historyPolicy = policy<object>()(
  'history',
  { officer: holds('officer'), approver: holds('approver'), system: isSystem },
  {
    propose_redaction: ['officer', 'approver'],
    redact: ['officer', 'approver'],
  },
);
