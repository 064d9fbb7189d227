import type { Actor } from './actor.js';
import { DomainError } from './errors.js';
import type { Machine } from './machine.js';
import type { Policy } from './policy.js';
import { reason, type Reason } from './reason.js';

/** One thing that happened to an aggregate, waiting to be written with it: history and outbox are made from it. */
export interface Change {
  /** Past tense, prefixed by the kind of thing: `application.submitted`. */
  readonly type: string;
  readonly from?: string;
  readonly to?: string;
  /** Free text: kept in a payload that a redaction can erase, never in the history row itself. */
  readonly why?: string;
  /** Ids, amounts and dates; no personal data. Goes to the outbox. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A thing with a version whose changes are recorded. */
export interface Recorded {
  readonly id: string;
  version: number;
  /** Not stored: filled by what happens to the thing, emptied by saving it. */
  readonly changes: Change[];
}

/** A recorded thing with a state. */
export interface Aggregate<State extends string> extends Recorded {
  state: State;
}

/** What an act is judged on. */
export interface Circumstances<Facts> {
  readonly actor: Actor;
  readonly facts: Facts;
  readonly why?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The only way in which a state changes: policy, then machine, then the new state, then the record of it. */
export interface Lifecycle<State extends string, Event extends string, Facts, Thing> {
  readonly machine: Machine<State, Event, Facts>;
  readonly policy: Policy<string, Thing>;
  /** Past-tense names of the events. */
  readonly pastTense: Readonly<Record<Event, string>>;
  /** Why not; empty when the event is possible. */
  reasonsAgainst(thing: Aggregate<State> & Thing, event: Event, now: Circumstances<Facts>): Reason[];
  /** What the actor may consider now, each with what stands against it: buttons and `actions` come from here. */
  actions(thing: Aggregate<State> & Thing, now: Circumstances<Facts>): { name: Event; reasons: Reason[] }[];
  /** Changes the state, or throws a DomainError with all reasons (`not_permitted`, or `refused`). */
  advance(thing: Aggregate<State> & Thing, event: Event, now: Circumstances<Facts>): void;
}

/** The compiler refuses a policy without a row for an event, and names the event. */
type Complete<Event extends string, Act extends string> = [Event] extends [Act]
  ? unknown
  : { readonly eventsWithoutAPolicyRow: Exclude<Event, Act> };

/** Binds a machine to its policy and to the names of what happened. */
export const lifecycle = <State extends string, Event extends string, Facts, Act extends string, Thing>(spec: {
  readonly machine: Machine<State, Event, Facts>;
  readonly policy: Policy<Act, Thing> & Complete<Event, Act>;
  readonly pastTense: Readonly<Record<Event, string>>;
}): Lifecycle<State, Event, Facts, Thing> => {
  const { machine, pastTense } = spec;
  const policy: Policy<string, Thing> = spec.policy;
  const against = (event: Event, state: State, now: Circumstances<Facts>): Reason[] => [
    ...machine.reasonsAgainst(event, state, now.facts),
    ...(machine.asksWhy.includes(event) && !now.why?.trim() ? [reason('why_needed', { event })] : []),
  ];
  return {
    machine,
    policy,
    pastTense,
    reasonsAgainst: (thing, event, now) => [
      ...policy.reasonsAgainst(event, now.actor, thing),
      ...against(event, thing.state, now),
    ],
    actions: (thing, now) =>
      machine
        .eventsFrom(thing.state)
        .filter((event) => policy.reasonsAgainst(event, now.actor, thing).length === 0)
        .map((name) => ({ name, reasons: machine.reasonsAgainst(name, thing.state, now.facts) })),
    advance: (thing, event, now) => {
      const forbidden = policy.reasonsAgainst(event, now.actor, thing);
      if (forbidden.length > 0) throw new DomainError('not_permitted', 'not_permitted', forbidden);
      const reasons = against(event, thing.state, now);
      if (reasons.length > 0) throw new DomainError('refused', `${machine.name}.cannot_${event}`, reasons);
      const from = thing.state;
      thing.state = machine.next(event, from);
      thing.changes.push({
        type: `${machine.name}.${pastTense[event]}`,
        from,
        to: thing.state,
        ...(now.why === undefined ? {} : { why: now.why }),
        ...(now.data === undefined ? {} : { data: now.data }),
      });
    },
  };
};

/** Checks an act that is no machine event (`read`, `edit`, `assign`). Throws `not_permitted` with the reasons. */
export const permit = <Act extends string, Thing>(
  policy: Policy<Act, Thing>,
  act: Act,
  actor: Actor,
  thing: Thing,
): void => {
  const reasons = policy.reasonsAgainst(act, actor, thing);
  if (reasons.length > 0) throw new DomainError('not_permitted', 'not_permitted', reasons);
};
