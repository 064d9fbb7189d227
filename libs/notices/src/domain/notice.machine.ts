import { machine } from '#kernel';

/** The life of a notice: nothing stands against sending one, and what came of it is final. */
export const noticeMachine = machine<object>()({
  name: 'notice',
  initial: 'queued',
  states: {
    queued: { on: { send: 'sent', fail: 'failed' } },
    sent: {},
    failed: {},
  },
});

/** A notice's state. */
export type NoticeState = (typeof noticeMachine.states)[number];
/** An event in a notice's life. */
export type NoticeEvent = (typeof noticeMachine.events)[number];
