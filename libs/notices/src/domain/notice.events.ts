import type { NoticeEvent } from './notice.machine.js';

/** What happened to a notice, as history and the outbox name it: `notice.sent`. */
export const noticePastTense = {
  send: 'sent',
  fail: 'failed',
} as const satisfies Record<NoticeEvent, string>;

/** A notice was written and waits for its mail. */
export const noticeQueued = 'notice.queued';
