import { machine } from '#kernel';

/** The life of what the secretariat wants of an applicant by a day. Overdue is what the calendar says, never a state. */
export const informationRequestMachine = machine<object>()({
  name: 'information_request',
  initial: 'open',
  states: {
    open: { on: { answer: 'answered', withdraw: 'withdrawn', close: 'closed' } },
    answered: { on: { close: 'closed' } },
    closed: {},
    withdrawn: {},
  },
  asksWhy: ['withdraw'],
});

/** A request's state. */
export type InformationRequestState = (typeof informationRequestMachine.states)[number];
/** An event in its life. */
export type InformationRequestEvent = (typeof informationRequestMachine.events)[number];
