import { belongs, holds, isSystem, policy, type Actor, type OrganisationId, type Part, type Role } from '#kernel';

/** What the relations look at. */
export interface AwardThing {
  readonly organisationId: OrganisationId;
  /** Before anybody has approved it, its organisation knows nothing of an award. */
  readonly approvedBy: string | null;
}

/** Relation: in one of the parts of the organisation, once the award is approved. */
const grantee =
  (...parts: readonly Part[]) =>
  (actor: Actor, thing: AwardThing): boolean =>
    thing.approvedBy !== null && belongs(...parts)(actor, thing);

/** Relation: a duty at the fund, towards money that does not go to an organisation of one's own. */
export const disinterested =
  (role: Role) =>
  (actor: Actor, thing: { readonly organisationId: OrganisationId }): boolean =>
    holds(role)(actor) && !belongs('owner', 'editor', 'reader')(actor, thing);

/** Who may do what to an award. Separation of persons is in the machine's guards. */
export const awardPolicy = policy<AwardThing>()(
  'award',
  {
    officer: disinterested('officer'),
    approver: disinterested('approver'),
    finance: holds('finance_officer'),
    auditor: holds('auditor'),
    trustee: holds('trustee'),
    reader: (actor) => holds('officer')(actor) || holds('approver')(actor),
    member: grantee('owner', 'editor', 'reader'),
    grantee: grantee('owner', 'editor'),
    signatory: grantee('owner'),
    system: isSystem,
  },
  {
    read: ['reader', 'finance', 'auditor', 'trustee', 'member', 'system'],
    create: ['officer'],
    approve: ['approver'],
    revise_budget: ['officer', 'grantee'],
    agree_budget: ['officer', 'signatory'],
    sign_for_fund: ['approver'],
    sign_as_grantee: ['signatory'],
    agree: ['officer'],
    start: ['officer', 'system'],
    suspend: ['officer', 'approver'],
    resume: ['officer', 'approver'],
    terminate: ['approver'],
    close: ['officer'],
    reopen: ['approver'],
    decline: ['signatory'],
    lapse: ['officer', 'system'],
    rescind: ['officer', 'approver'],
  },
);
