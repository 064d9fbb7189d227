import { machine, reason, type Check } from '#kernel';

/** What the events of a report are judged on. */
export interface ReportFacts {
  readonly actorId: string;
  readonly submittedBy: string | null;
  /** Who proposed to waive or to reopen it; null where nobody has. */
  readonly waiverProposedBy: string | null;
  readonly reopeningProposedBy: string | null;
  readonly awardState: string;
}

const awardIsOpen: Check<ReportFacts> = ({ awardState: state }) =>
  ['active', 'suspended', 'terminated'].includes(state) ? undefined : reason('report.award_is_not_open', { state });

const accepterIsNotSubmitter: Check<ReportFacts> = ({ actorId, submittedBy }) =>
  actorId === submittedBy ? reason('report.accepted_by_another_person') : undefined;

const proposedByAnother =
  (proposer: (facts: ReportFacts) => string | null): Check<ReportFacts> =>
  (facts) => {
    if (proposer(facts) === null) return reason('report.needs_a_proposal');
    return proposer(facts) === facts.actorId ? reason('report.needs_another_person') : undefined;
  };

/** The life of a report. Whether it is overdue is a function of the day, never a state. */
export const reportMachine = machine<ReportFacts>()({
  name: 'report',
  initial: 'expected',
  states: {
    expected: { on: { submit: 'submitted', waive: 'waived' } },
    submitted: { on: { return: 'returned', accept: 'accepted' } },
    returned: { on: { submit: 'submitted', waive: 'waived' } },
    accepted: { on: { reopen: 'returned' } },
    waived: {},
  },
  guards: {
    submit: [awardIsOpen],
    accept: [accepterIsNotSubmitter],
    waive: [proposedByAnother((facts) => facts.waiverProposedBy)],
    reopen: [awardIsOpen, proposedByAnother((facts) => facts.reopeningProposedBy)],
  },
  asksWhy: ['return', 'waive', 'reopen'],
});

/** A report's state. */
export type ReportState = (typeof reportMachine.states)[number];
/** An event in a report's life. */
export type ReportEvent = (typeof reportMachine.events)[number];
