import { conflictTies } from '#calls/domain';
import { holds, isSystem, policy, type Actor } from '#kernel';

/** What the relations look at. */
export interface RecusalThing {
  readonly personId: string;
}

/** Who was asked for a judgement may step aside: reviewers and trustees. */
const oneself = (actor: Actor, { personId }: RecusalThing): boolean =>
  personId === actor.id && (holds('reviewer')(actor) || holds('trustee')(actor));

/** Who may declare that a person steps aside from an application, and who sees it. It is never taken back. */
export const recusalPolicy = policy<RecusalThing>()(
  'recusal',
  {
    oneself,
    officer: holds('officer'),
    approver: holds('approver'),
    auditor: holds('auditor'),
    system: isSystem,
  },
  {
    read: ['oneself', 'officer', 'approver', 'auditor', 'system'],
    declare: ['oneself', 'officer'],
  },
);

/** Why a person steps aside. What lies behind it may be said in words that can be erased. */
export const recusalCauses = [...conflictTies, 'other'] as const;
/** One of the causes. */
export type RecusalCause = (typeof recusalCauses)[number];
