import { lifecycle, type Aggregate, type Circumstances, type Reason } from '#kernel';
import { applicationPastTense } from './application.events.js';
import { audienceOf, stateFor, type Labelled } from './application.label.js';
import {
  applicationMachine,
  type ApplicationEvent,
  type ApplicationFacts,
  type ApplicationState,
} from './application.machine.js';
import { applicationPolicy, type ApplicationThing } from './application.policy.js';

/** The only way in which an application's state changes. */
export const applicationLifecycle = lifecycle({
  machine: applicationMachine,
  policy: applicationPolicy,
  pastTense: applicationPastTense,
});

/** An application as acts and labels look at it. */
export type ApplicationLike = Aggregate<ApplicationState> & ApplicationThing & Labelled;

/** What one may consider, each act with what stands against it. An applicant's acts are those of the state it was told. */
export const actionsFor = (
  application: ApplicationLike,
  now: Circumstances<ApplicationFacts>,
): { name: ApplicationEvent; reasons: Reason[] }[] =>
  applicationLifecycle
    .actions(asSeenBy(application, now), now)
    .filter(({ name }) => !['resume', 'restore'].includes(name) || name === wayBack(application));

/** Acts of the fund's side that are no events, each with what stands against it. */
export const otherActsFor = (
  application: ApplicationLike,
  { actor, facts }: Circumstances<ApplicationFacts>,
): { name: OtherAct; reasons: Reason[] }[] => {
  const possible: Readonly<Record<OtherAct, boolean>> = {
    screen: application.state !== 'withdrawn',
    judge: facts.standing !== null && application.state === 'submitted',
    propose_reinstatement: applicationMachine.eventsFrom(application.state).includes('reinstate'),
  };
  return (Object.keys(possible) as OtherAct[])
    .filter((act) => possible[act] && applicationPolicy.reasonsAgainst(act, actor, application).length === 0)
    .map((name) => ({ name, reasons: [] }));
};
type OtherAct = 'screen' | 'judge' | 'propose_reinstatement';

/** Of the two ways back from a withdrawal the one that leads to what it was. */
export const wayBack = ({ beforeWithdrawal }: Pick<ApplicationFacts, 'beforeWithdrawal'>): 'resume' | 'restore' =>
  beforeWithdrawal === 'draft' ? 'resume' : 'restore';

/** Refuses an event as one who knows only what was released would refuse it, so that no refusal tells an outcome. */
export const refuseAsSeen = (
  application: ApplicationLike,
  event: ApplicationEvent,
  now: Circumstances<ApplicationFacts>,
): void => applicationLifecycle.advance(asSeenBy(application, now), event, now);

const asSeenBy = (application: ApplicationLike, { actor }: Circumstances<ApplicationFacts>): ApplicationLike => ({
  ...application,
  changes: [],
  state: stateFor(audienceOf(actor, application), application),
});
