import { isSystem, policy, type PersonId } from '#kernel';

/** What the relations look at. A mailbox without an account has no recipient. */
export interface NoticeThing {
  readonly recipientId: PersonId | null;
}

/** Who may do what to a notice: only the product itself writes to people. */
export const noticePolicy = policy<NoticeThing>()(
  'notice',
  { recipient: (actor, notice) => notice.recipientId === actor.id, system: isSystem },
  { read: ['recipient', 'system'], send: ['system'], fail: ['system'] },
);
