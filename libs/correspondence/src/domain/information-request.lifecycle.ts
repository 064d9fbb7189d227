import { lifecycle, LocalDate } from '#kernel';
import { informationRequestPastTense } from './information-request.events.js';
import { informationRequestMachine, type InformationRequestState } from './information-request.machine.js';
import { informationRequestPolicy } from './information-request.policy.js';

/** The only way in which a request's state changes. */
export const informationRequestLifecycle = lifecycle({
  machine: informationRequestMachine,
  policy: informationRequestPolicy,
  pastTense: informationRequestPastTense,
});

/** Whether something open was to come by a day that has passed; both days are Vienna's. */
export const isOverdue = (
  { state, dueOn }: { readonly state: InformationRequestState; readonly dueOn: string },
  today: string,
): boolean => state === 'open' && dueOn < today;

/** The last day that may be asked for, counted from today: a year, which tells a slip of the pen from a date. */
const mostDaysAhead = 366;

/** Whether a day is one by which something can be asked for. */
export const canBeDue = (dueOn: string, today: string): boolean => {
  const [day, now] = [LocalDate.parse(dueOn), LocalDate.parse(today)];
  return day !== undefined && now !== undefined && dueOn >= today && dueOn <= String(now.plusDays(mostDaysAhead));
};
