import { holds, isSystem, policy } from '#kernel';

/** Sessions, rankings and decisions are read alike: whoever works on the selection sees it whole. */
const relations = {
  officer: holds('officer'),
  trustee: holds('trustee'),
  approver: holds('approver'),
  auditor: holds('auditor'),
  system: isSystem,
};

/** Who may do what to a session. That the approver was no part of what is approved is a rule of its own. */
export const boardSessionPolicy = policy<object>()('board_session', relations, {
  read: ['officer', 'trustee', 'approver', 'auditor', 'system'],
  convene: ['officer'],
  open: ['officer'],
  record: ['officer'],
  adjourn: ['officer'],
  cancel: ['officer'],
  add: ['officer'],
  approve: ['approver'],
});

/** Who may do what to a ranking; it is never changed, only followed by another. */
export const rankingPolicy = policy<object>()('ranking', relations, {
  read: ['officer', 'trustee', 'approver', 'auditor', 'system'],
  propose: ['officer'],
});

/** What was decided on one application. */
export interface DecisionThing {
  /** Who stepped aside from the application; needed where trustees read. */
  readonly recusedIds?: readonly string[];
}

/** Who may act on what was decided. */
export const decisionPolicy = policy<DecisionThing>()(
  'decision',
  {
    ...relations,
    finance: holds('finance_officer'),
    trustee: (actor, { recusedIds = [] }) => holds('trustee')(actor) && !recusedIds.includes(actor.id),
  },
  {
    read: ['officer', 'trustee', 'approver', 'auditor', 'finance', 'system'],
    release: ['officer'],
    call_from_reserve: ['approver'],
  },
);
