import { machine, reason, type Check } from '#kernel';
import { gate, yearStaysWithinCap, type GateFacts } from './gate.js';

/** What the events of an instalment are judged on. */
export interface DisbursementFacts extends GateFacts {
  readonly actorId: string;
  readonly requestedBy: string | null;
  readonly verifiedBy: string | null;
}

const verifierIsNotRequester: Check<DisbursementFacts> = ({ actorId, requestedBy }) =>
  actorId === requestedBy ? reason('disbursement.verified_by_another_person') : undefined;

const authoriserIsNotVerifier: Check<DisbursementFacts> = ({ actorId, verifiedBy }) =>
  actorId === verifiedBy ? reason('disbursement.authorised_by_another_than_verifier') : undefined;

const authoriserIsNotRequester: Check<DisbursementFacts> = ({ actorId, requestedBy }) =>
  actorId === requestedBy ? reason('disbursement.authorised_by_another_than_requester') : undefined;

/** The life of an instalment. A hold is a row, not a state. What the bank has done is recorded whatever the gate says now. */
export const disbursementMachine = machine<DisbursementFacts>()({
  name: 'disbursement',
  initial: 'scheduled',
  states: {
    scheduled: { on: { request: 'requested', cancel: 'cancelled' } },
    requested: { on: { verify: 'verified', cancel: 'cancelled' } },
    verified: { on: { authorise: 'authorised', return: 'requested' } },
    authorised: { on: { instruct: 'instructed', return: 'requested' } },
    instructed: { on: { pay: 'paid', fail: 'failed' } },
    failed: { on: { request: 'requested', cancel: 'cancelled' } },
    paid: { on: { return_funds: 'returned' } },
    returned: {},
    cancelled: {},
  },
  guards: {
    request: gate,
    verify: [verifierIsNotRequester, ...gate],
    authorise: [authoriserIsNotVerifier, authoriserIsNotRequester, ...gate],
    instruct: gate,
    pay: [yearStaysWithinCap],
  },
  asksWhy: ['return', 'fail', 'return_funds', 'cancel'],
});

/** An instalment's state. */
export type DisbursementState = (typeof disbursementMachine.states)[number];
/** An event in an instalment's life. */
export type DisbursementEvent = (typeof disbursementMachine.events)[number];
