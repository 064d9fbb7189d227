import { lifecycle } from '#kernel';
import { reviewPastTense } from './review.events.js';
import { reviewMachine } from './review.machine.js';
import { reviewPolicy } from './review.policy.js';

/** The only way in which a review's state changes. */
export const reviewLifecycle = lifecycle({ machine: reviewMachine, policy: reviewPolicy, pastTense: reviewPastTense });
