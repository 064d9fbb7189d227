import { holds, isSystem, policy, visitor, type Actor, type PersonId } from '#kernel';

/** What the relations look at. */
export interface QuestionThing {
  /** Known to the product and to the asker alone: for anybody else it is null. */
  readonly askedBy: PersonId | null;
}

const hasAccount = (actor: Actor): boolean => !actor.system && actor.id !== visitor.id;

/** Who may do what to a question about a call. The desk reads the text and never who asked. */
export const questionPolicy = policy<QuestionThing>()(
  'question',
  {
    account: hasAccount,
    asker: (actor, { askedBy }) => askedBy === actor.id,
    officer: holds('officer'),
    approver: holds('approver'),
    auditor: holds('auditor'),
    system: isSystem,
  },
  {
    ask: ['account'],
    read: ['asker', 'officer', 'approver', 'auditor', 'system'],
    read_all: ['officer', 'approver', 'auditor', 'system'],
    set_aside: ['officer'],
  },
);
