import { machine, reason, type Check, type Money } from '#kernel';
import { envelopeCovers, type Advised } from './advice.js';

/** What the events of a session are judged on. */
export interface BoardSessionFacts {
  /** Trustees who must be there: a setting of the call. */
  readonly quorum: number;
  /** Persons there who hold the trustee's role today, and how many hold it not. */
  readonly trusteesPresent: number;
  readonly othersPresent: number;
  readonly isRanked: boolean;
  /** Ids of the ranked applications that still wait for advice. */
  readonly toAdvise: readonly string[];
  readonly advised: readonly Advised[];
  /** How many trustees of the sitting may speak on the application that has the fewest. */
  readonly fewestVoices: number;
  /** What the envelope has left for this session. */
  readonly room: Money;
}

const everyoneIsATrustee: Check<BoardSessionFacts> = ({ othersPresent: count }) =>
  count === 0 ? undefined : reason('board_session.not_trustees', { count });

const quorumIsThere: Check<BoardSessionFacts> = ({ quorum: wanted, trusteesPresent: found }) =>
  found >= wanted ? undefined : reason('board_session.no_quorum', { found, wanted });

const proposalIsThere: Check<BoardSessionFacts> = ({ isRanked }) =>
  isRanked ? undefined : reason('board_session.no_ranking');

const everyApplicationIsAdvised: Check<BoardSessionFacts> = ({ toAdvise, advised }) => {
  const said = new Set(advised.map(({ applicationId }) => applicationId));
  const count = toAdvise.filter((id) => !said.has(id)).length;
  return count === 0 ? undefined : reason('board_session.advice_missing', { count });
};

const someoneMayAdvise: Check<BoardSessionFacts> = ({ fewestVoices }) =>
  fewestVoices > 0 ? undefined : reason('board_session.nobody_may_advise');

const envelopeCoversTheAdvice: Check<BoardSessionFacts> = ({ advised, room }) => envelopeCovers(advised, room);

/**
 * The life of one session of the Board of Trustees, which advises: the decision is the approver's. Decisions were also
 * taken by telephone and by e-mail (minutes of 2011 and 2012), hence a session has a mode and a number.
 */
export const boardSessionMachine = machine<BoardSessionFacts>()({
  name: 'board_session',
  initial: 'convened',
  states: {
    convened: { on: { open: 'held', cancel: 'cancelled' } },
    held: { on: { record: 'recorded', adjourn: 'convened' } },
    recorded: {},
    cancelled: {},
  },
  guards: {
    open: [everyoneIsATrustee, quorumIsThere, proposalIsThere],
    record: [everyApplicationIsAdvised, someoneMayAdvise, envelopeCoversTheAdvice],
  },
  asksWhy: ['cancel', 'adjourn'],
});

/** A session's state. */
export type BoardSessionState = (typeof boardSessionMachine.states)[number];
/** An event in a session's life. */
export type BoardSessionEvent = (typeof boardSessionMachine.events)[number];

/** How the Board sits. */
export const sessionModes = ['in_person', 'telephone', 'email'] as const;
/** One of the modes. */
export type SessionMode = (typeof sessionModes)[number];
