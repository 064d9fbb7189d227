import { lifecycle } from '#kernel';
import { noticePastTense } from './notice.events.js';
import { noticeMachine } from './notice.machine.js';
import { noticePolicy } from './notice.policy.js';

/** The only way in which a notice's state changes. */
export const noticeLifecycle = lifecycle({ machine: noticeMachine, policy: noticePolicy, pastTense: noticePastTense });
