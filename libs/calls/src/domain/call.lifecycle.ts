import { lifecycle } from '#kernel';
import { callPastTense } from './call.events.js';
import { callMachine } from './call.machine.js';
import { callPolicy } from './call.policy.js';

/** The only way in which a call's state changes. */
export const callLifecycle = lifecycle({ machine: callMachine, policy: callPolicy, pastTense: callPastTense });
