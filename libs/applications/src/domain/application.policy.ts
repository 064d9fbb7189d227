import { belongs, holds, isSystem, policy, type Actor, type OrganisationId, type Role } from '#kernel';

/** What the relations look at. */
export interface ApplicationThing {
  /** Null while it is not known yet whose it will be. */
  readonly organisationId: OrganisationId | null;
  /** The submission that counts; before the first one nobody but its organisation reads an application. */
  readonly submissionId: string | null;
  /** Its call keeps submissions from the fund's side until the door has closed, and it has not. */
  readonly sealed?: boolean;
  /** How it reached the fund, where it was not written here. */
  readonly receivedBy?: string | null;
}

const member = belongs('owner', 'editor', 'reader');

/** A duty at the fund, towards an application that is not one's own organisation's. */
const ofTheFund =
  (role: Role) =>
  (actor: Actor, thing: ApplicationThing): boolean =>
    holds(role)(actor) && !member(actor, thing);

/** The same, towards one that was submitted and may be looked at. */
const disinterested =
  (role: Role) =>
  (actor: Actor, thing: ApplicationThing): boolean =>
    ofTheFund(role)(actor, thing) && thing.submissionId !== null && thing.sealed !== true;

/** Written here, so that its organisation writes on; what was received otherwise stays as its original is. */
const author = (actor: Actor, thing: ApplicationThing): boolean =>
  belongs('owner', 'editor')(actor, thing) && !thing.receivedBy;

/** A desk that enters what was received otherwise, until it is recorded. */
const entering = (actor: Actor, thing: ApplicationThing): boolean =>
  ofTheFund('officer')(actor, thing) && Boolean(thing.receivedBy) && thing.submissionId === null;

/** Who may do what to an application. Assigned reviewers are told by the context of reviews. */
export const applicationPolicy = policy<ApplicationThing>()(
  'application',
  {
    applicant: belongs('owner', 'editor'),
    author,
    member,
    officer: disinterested('officer'),
    approver: disinterested('approver'),
    trustee: disinterested('trustee'),
    finance: disinterested('finance_officer'),
    auditor: disinterested('auditor'),
    registrar: holds('officer'),
    desk: ofTheFund('officer'),
    entering,
    head: ofTheFund('approver'),
    inspection: (actor) => holds('approver')(actor) || holds('auditor')(actor),
    system: isSystem,
  },
  {
    read: ['member', 'officer', 'approver', 'trustee', 'finance', 'auditor', 'system'],
    create: ['applicant'],
    edit: ['author'],
    enter: ['entering'],
    preview: ['member'],
    follow: ['member'],
    submit: ['author'],
    receive: ['desk'],
    record: ['entering'],
    withdraw: ['applicant', 'officer', 'entering'],
    resume: ['applicant'],
    restore: ['applicant'],
    screen: ['officer', 'system'],
    judge: ['officer'],
    admit: ['officer'],
    exclude: ['officer'],
    propose_reinstatement: ['officer'],
    reinstate: ['officer', 'approver'],
    select: ['officer', 'approver'],
    reserve: ['officer', 'approver'],
    pass_over: ['officer', 'approver'],
    release: ['officer', 'approver'],
    award: ['officer', 'approver'],
    lapse: ['officer', 'approver', 'system'],
    propose_extension: ['desk'],
    extend: ['desk', 'head'],
    read_extension: ['member', 'registrar', 'inspection', 'system'],
    propose_redaction: ['officer', 'approver'],
    redact: ['officer', 'approver'],
    read_redactions: ['officer', 'approver', 'auditor'],
    tell_outcome: ['officer', 'approver', 'system'],
  },
);
