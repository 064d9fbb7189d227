import type { ApplicationEvent } from './application.machine.js';

/** What happened to an application, as history and the outbox name it: `application.submitted`. */
export const applicationPastTense = {
  submit: 'submitted',
  record: 'recorded',
  admit: 'admitted',
  exclude: 'excluded',
  select: 'selected',
  reserve: 'reserved',
  pass_over: 'passed_over',
  release: 'released',
  reinstate: 'reinstated',
  award: 'awarded',
  lapse: 'lapsed',
  withdraw: 'withdrawn',
  resume: 'resumed',
  restore: 'restored',
} as const satisfies Record<ApplicationEvent, string>;

/** What an outbox entry `application.submitted` tells: enough for a receipt. */
export interface ApplicationSubmitted {
  readonly submissionId: string;
  /** 1 for the first; each newer one replaces the one before. */
  readonly number: number;
  readonly submittedAt: string;
  readonly sha256: string;
  readonly inGrace: boolean;
}
