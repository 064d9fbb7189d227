import { machine, reason, type Check, type PersonId } from '#kernel';

/** What a hold can lie on. */
export const holdSubjects = ['organisation', 'application', 'award'] as const;
/** One of them. */
export type HoldSubject = (typeof holdSubjects)[number];

/** Why a hold is placed; the story stands in the reason given with it. */
export const holdCauses = [
  'identity_doubt',
  'sanctions_match',
  'misconduct_allegation',
  'misuse_of_funds',
  'bank_details',
  'court_order',
  'other',
] as const;
/** One of them. */
export type HoldCause = (typeof holdCauses)[number];

/** What a hold is judged on. */
export interface HoldFacts {
  readonly actorId: PersonId;
  readonly placedBy: PersonId;
}

const lifterIsNotPlacer: Check<HoldFacts> = ({ actorId, placedBy }) =>
  actorId === placedBy ? reason('hold.lifted_by_another_person') : undefined;

/** The life of a hold: it stays until another person lifts it. */
export const holdMachine = machine<HoldFacts>()({
  name: 'hold',
  initial: 'placed',
  states: {
    placed: { on: { lift: 'lifted' } },
    lifted: {},
  },
  guards: { lift: [lifterIsNotPlacer] },
  asksWhy: ['lift'],
});
/** One of its states. */
export type HoldState = (typeof holdMachine.states)[number];
