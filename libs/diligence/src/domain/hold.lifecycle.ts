import { lifecycle } from '#kernel';
import { holdPastTense } from './hold.events.js';
import { holdMachine } from './hold.machine.js';
import { holdPolicy } from './hold.policy.js';

/** The only way in which a hold is lifted. */
export const holdLifecycle = lifecycle({ machine: holdMachine, policy: holdPolicy, pastTense: holdPastTense });
