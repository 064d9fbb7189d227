import type { CallRow, WindowRow } from '#calls';
import { callLifecycle, doorState, missingForPublication, reopeningActs } from '#calls/domain';
import type { Actor } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const nouns = {
  propose: 'proposal',
  return: 'return',
  publish: 'publication',
  conclude: 'conclusion',
  cancel: 'cancellation',
  reopen: 'reopening',
  propose_reopening: 'reopening-proposal',
  decline_reopening: 'reopening-dismissal',
} as const;

/** A call as the API shows it, with what the reader may do next. */
export const presentCall = (call: CallRow, actor: Actor, words: Words) => ({
  id: call.id,
  code: call.code,
  title: call.title,
  languages: call.languages,
  source: call.source,
  guidelines: call.guidelines,
  clarificationsUntil: call.clarificationsUntil,
  answersDueOn: call.answersDueOn,
  state: call.state,
  label: words.sayCode(`call.state.${call.state}`),
  version: call.version,
  publishedAt: call.publishedAt,
  cancelledBecause: call.cancelledBecause,
  missing: call.state === 'draft' ? missingIn(call, words) : [],
  windows: call.windows.map((window) => presentWindow(window, call.now)),
  actions: actionsOf(
    'call',
    [
      ...callLifecycle.actions({ ...call, changes: [] }, { actor, facts: factsOf(call, actor) }),
      ...reopeningActs(actor, call),
    ],
    `/api/calls/${call.id}`,
    nouns,
    words,
  ),
});

const missingIn = (call: CallRow, words: Words) =>
  missingForPublication(call).map(({ code, params = {} }) => ({ code, params, message: words.sayCode(code, params) }));

const factsOf = (call: CallRow, actor: Actor) => ({
  actorId: actor.id,
  proposedBy: call.proposedBy,
  reopeningProposedBy: call.reopeningProposedBy,
  now: call.now,
  missing: missingForPublication(call),
  windows: call.windows,
});

const presentWindow = (window: WindowRow, now: Date) => ({
  id: window.id,
  code: window.code,
  title: window.title,
  opensAt: window.opensAt,
  closesAt: window.closesAt,
  timezone: window.timezone,
  deadlineWording: window.deadlineWording,
  graceSeconds: window.graceSeconds,
  door: doorState(window, now),
  envelope: { amount: window.envelopeAmount, currency: window.envelopeCurrency },
  termsId: window.termsId,
  rules: window.rules,
});
