export { disbursementErrors } from './disbursement.errors.js';
export { disbursementPastTense } from './disbursement.events.js';
export { disbursementLifecycle } from './disbursement.lifecycle.js';
export {
  disbursementMachine,
  type DisbursementEvent,
  type DisbursementFacts,
  type DisbursementState,
} from './disbursement.machine.js';
export { disbursementPolicy, type DisbursementThing } from './disbursement.policy.js';
export { gate, type GateFacts } from './gate.js';
export type { Payment } from './payment.js';
