import { reason, reasonsFrom, type Check, type Reason } from './reason.js';

interface StateSpec {
  /** Event to the state it leads to. */
  readonly on?: Readonly<Record<string, string>>;
}
type States = Readonly<Record<string, StateSpec>>;
type Arrows<S extends States, K extends keyof S> = NonNullable<S[K]['on']>;
type EventOf<S extends States> = { [K in keyof S]: keyof Arrows<S, K> }[keyof S] & string;
type TargetOf<S extends States> = { [K in keyof S]: Arrows<S, K>[keyof Arrows<S, K>] }[keyof S];
/** The compiler refuses a table in which an arrow points at a state that is not there, and names the state. */
type Closed<S extends States> = [Exclude<TargetOf<S>, keyof S | undefined>] extends [never]
  ? unknown
  : { readonly arrowsToUnknownStates: Exclude<TargetOf<S>, keyof S | undefined> };

/** The life of one kind of thing: its states, the events that lead from one to another, and what stands against each. */
export interface Machine<State extends string, Event extends string, Facts> {
  readonly name: string;
  readonly initial: State;
  readonly states: readonly State[];
  readonly events: readonly Event[];
  /** Events that must say why; all that lead back are among them. */
  readonly asksWhy: readonly Event[];
  eventsFrom(state: State): readonly Event[];
  reasonsAgainst(event: Event, state: State, facts: Facts): Reason[];
  /** The state after the event. Ask `reasonsAgainst` first. */
  next(event: Event, state: State): State;
}

/** Builds a machine from its table. `machine<Facts>()({ … })`: the facts are named, the rest is inferred. */
export const machine =
  <Facts>() =>
  <const S extends States>(spec: {
    readonly name: string;
    readonly initial: keyof S & string;
    readonly states: S & Closed<S>;
    readonly guards?: Partial<Record<EventOf<S>, readonly Check<Facts>[]>>;
    readonly asksWhy?: readonly EventOf<S>[];
  }): Machine<keyof S & string, EventOf<S>, Facts> => {
    type State = keyof S & string;
    type Event = EventOf<S>;
    const states: States = spec.states;
    const arrows = (state: State): Readonly<Record<string, string>> => states[state]?.on ?? {};
    return {
      name: spec.name,
      initial: spec.initial,
      states: Object.keys(states) as State[],
      events: [...new Set(Object.keys(states).flatMap((state) => Object.keys(arrows(state as State))))] as Event[],
      asksWhy: spec.asksWhy ?? [],
      eventsFrom: (state) => Object.keys(arrows(state)) as Event[],
      reasonsAgainst: (event, state, facts) =>
        Object.hasOwn(arrows(state), event)
          ? reasonsFrom(spec.guards?.[event] ?? [], facts)
          : [reason(`${spec.name}.cannot_${event}`, { state })],
      next: (event, state) => arrows(state)[event] as State,
    };
  };
