import { lifecycle } from '#kernel';
import { awardPastTense } from './award.events.js';
import { awardMachine } from './award.machine.js';
import { awardPolicy } from './award.policy.js';

/** The only way in which an award's state changes. */
export const awardLifecycle = lifecycle({ machine: awardMachine, policy: awardPolicy, pastTense: awardPastTense });
