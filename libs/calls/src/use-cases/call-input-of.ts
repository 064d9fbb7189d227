import type { CallRow, WindowRow } from '../data/calls.reader.js';
import type { CallInput, WindowInput } from './call-input.js';

/** A call as it stands, in the form in which it is typed; every window has its own door, envelope, form and settings. */
export const callInputOf = (call: CallRow): CallInput => ({
  code: call.code,
  title: call.title,
  languages: call.languages,
  guidelines: call.guidelines,
  ...(call.source === null ? {} : { source: call.source }),
  ...(call.clarificationsUntil === null ? {} : { clarificationsUntil: call.clarificationsUntil.toISOString() }),
  ...(call.answersDueOn === null ? {} : { answersDueOn: call.answersDueOn }),
  ...doorsAreOfWindows,
  windows: call.windows.map(windowInputOf),
});

/** Nobody reads the call's own door where each window has one. */
const doorsAreOfWindows = { opensAt: '', closesAt: '', timezone: '', deadlineWording: '' };

const windowInputOf = (window: WindowRow): WindowInput => ({
  code: window.code,
  title: window.title,
  opensAt: window.opensAt.toISOString(),
  closesAt: window.closesAt.toISOString(),
  timezone: window.timezone,
  deadlineWording: window.deadlineWording,
  graceSeconds: window.graceSeconds,
  envelope: { amount: window.envelopeAmount, currency: window.envelopeCurrency },
  ...window.rules,
});
