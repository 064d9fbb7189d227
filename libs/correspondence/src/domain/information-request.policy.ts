import { belongs, holds, policy, type Actor } from '#kernel';
import type { ThreadThing } from './thread.policy.js';

const officer = (actor: Actor, thing: ThreadThing): boolean =>
  holds('officer')(actor) && !belongs('owner', 'editor', 'reader')(actor, thing);

/** Who may do what to a request; who reads its conversation reads it. */
export const informationRequestPolicy = policy<ThreadThing>()(
  'information_request',
  { applicant: belongs('owner', 'editor'), officer },
  {
    make: ['officer'],
    move: ['officer'],
    answer: ['applicant'],
    withdraw: ['officer'],
    close: ['officer'],
  },
);
