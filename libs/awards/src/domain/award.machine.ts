import { machine, reason, type Check, type Reason } from '#kernel';

/** What the events of an award are judged on. */
export interface AwardFacts {
  readonly actorId: string;
  readonly proposedBy: string;
  readonly suspendedBy: string | null;
  readonly closedBy: string | null;
  /** The fund's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly startsOn: string;
  /** Holds on the organisation, the application or the award. */
  readonly holds: readonly Reason[];
  /** Start of each award of the organisation that shares a day with this one, where the terms mind. */
  readonly overlaps: readonly string[];
  /** Whether the applicant was told that it was selected. */
  readonly outcomeReleased: boolean;
  /** Less was awarded than asked for, and both sides have not yet agreed to a budget that fits. */
  readonly budgetIsOpen: boolean;
  readonly signedByGrantee: boolean;
  readonly signedForFund: boolean;
  /** Reports that are neither accepted nor waived. */
  readonly openReports: number;
}

const approverIsNotProposer: Check<AwardFacts> = ({ actorId, proposedBy }) =>
  actorId === proposedBy ? reason('award.approved_by_another_person') : undefined;

const nothingHoldsIt: Check<AwardFacts> = ({ holds }) => holds;

const overlapsNoOther: Check<AwardFacts> = ({ overlaps }) =>
  overlaps.map((startsOn) => reason('award.overlaps_another', { startsOn }));

const applicantWasTold: Check<AwardFacts> = ({ outcomeReleased }) =>
  outcomeReleased ? undefined : reason('award.applicant_was_not_told');

const budgetIsAgreed: Check<AwardFacts> = ({ budgetIsOpen }) =>
  budgetIsOpen ? reason('award.budget_not_agreed') : undefined;

const granteeHasSigned: Check<AwardFacts> = ({ signedByGrantee }) =>
  signedByGrantee ? undefined : reason('award.not_signed_by_grantee');

const fundHasSigned: Check<AwardFacts> = ({ signedForFund }) =>
  signedForFund ? undefined : reason('award.not_signed_for_fund');

const firstDayHasCome: Check<AwardFacts> = ({ today, startsOn }) =>
  today >= startsOn ? undefined : reason('award.starts_later', { startsOn });

const anotherPersonSuspended: Check<AwardFacts> = ({ actorId, suspendedBy }) =>
  actorId === suspendedBy ? reason('award.resumed_by_another_person') : undefined;

const anotherPersonClosed: Check<AwardFacts> = ({ actorId, closedBy }) =>
  actorId === closedBy ? reason('award.reopened_by_another_person') : undefined;

const everyReportIsSettled: Check<AwardFacts> = ({ openReports }) =>
  openReports === 0 ? undefined : reason('award.reports_open', { count: openReports });

/** The life of an award. Declined, lapsed and rescinded awards never took place: their money goes back to the envelope. */
export const awardMachine = machine<AwardFacts>()({
  name: 'award',
  initial: 'proposed',
  states: {
    proposed: { on: { approve: 'approved', rescind: 'rescinded' } },
    approved: { on: { agree: 'agreed', decline: 'declined', lapse: 'lapsed', rescind: 'rescinded' } },
    agreed: { on: { start: 'active', rescind: 'rescinded' } },
    active: { on: { suspend: 'suspended', terminate: 'terminated', close: 'closed' } },
    suspended: { on: { resume: 'active', terminate: 'terminated' } },
    terminated: { on: { close: 'closed' } },
    closed: { on: { reopen: 'active' } },
    declined: {},
    lapsed: {},
    rescinded: {},
  },
  guards: {
    approve: [approverIsNotProposer, applicantWasTold, nothingHoldsIt, overlapsNoOther],
    agree: [budgetIsAgreed, granteeHasSigned, fundHasSigned],
    start: [firstDayHasCome, nothingHoldsIt],
    resume: [anotherPersonSuspended, nothingHoldsIt],
    close: [everyReportIsSettled],
    reopen: [anotherPersonClosed],
  },
  asksWhy: ['decline', 'lapse', 'rescind', 'suspend', 'resume', 'terminate', 'reopen'],
});

/** An award's state. */
export type AwardState = (typeof awardMachine.states)[number];
/** An event in an award's life. */
export type AwardEvent = (typeof awardMachine.events)[number];
