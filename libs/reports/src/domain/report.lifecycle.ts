import { lifecycle } from '#kernel';
import { reportPastTense } from './report.events.js';
import { reportMachine } from './report.machine.js';
import { reportPolicy } from './report.policy.js';

/** The only way in which a report's state changes. */
export const reportLifecycle = lifecycle({ machine: reportMachine, policy: reportPolicy, pastTense: reportPastTense });
