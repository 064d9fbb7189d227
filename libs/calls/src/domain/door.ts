import { reason, type Check, type Reason } from '#kernel';

/** The dates of one window of a call. `closesAt` is exclusive: a wording of "23:59" stands for 00:00:00 of the next day. */
export interface Door {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Seconds after `closesAt` in which a submission is still taken and marked; 0 for none. A setting of the call. */
  readonly graceSeconds: number;
}

/** What a door is judged on: the call must be published, and `now` is the database's instant of decision. */
export interface DoorFacts extends Door {
  readonly callState: string;
  readonly now: Date;
}

/** Where a door stands at an instant. */
export type DoorState = 'coming' | 'open' | 'in_grace' | 'closed';

/** Whether the door is open at an instant; the clock can compute it, so it is no state. */
export const doorState = (door: Door, now: Date): DoorState => {
  if (now < door.opensAt) return 'coming';
  if (now < door.closesAt) return 'open';
  return now.getTime() < door.closesAt.getTime() + door.graceSeconds * 1000 ? 'in_grace' : 'closed';
};

/** Check: something may be handed in now. */
export const doorIsOpen: Check<DoorFacts> = (facts): Reason | undefined => {
  if (facts.callState !== 'published') return reason('call.not_open', { state: facts.callState });
  const state = doorState(facts, facts.now);
  if (state === 'coming') return reason('call.not_open_yet', { opensAt: facts.opensAt.toISOString() });
  return state === 'closed' ? reason('call.closed', { closedAt: facts.closesAt.toISOString() }) : undefined;
};
