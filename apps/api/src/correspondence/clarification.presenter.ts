import type { ClarificationRow } from '#correspondence';
import { clarificationLifecycle, languagesMissing } from '#correspondence/domain';
import type { Actor } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

/** A clarification as the API shows it; which questions it answers only the desk and who asked are told. */
export const presentClarification = (
  clarification: ClarificationRow,
  call: { readonly languages: readonly string[] },
  actor: Actor,
  words: Words,
) => ({
  ...clarification,
  label: words.sayCode(`clarification.state.${clarification.state}`),
  actions: actionsOf(
    'clarification',
    clarificationLifecycle.actions(
      { ...clarification, changes: [] },
      { actor, facts: { missing: languagesMissing(call.languages, clarification) } },
    ),
    `/api/clarifications/${clarification.id}`,
    { discard: 'discarding' },
    words,
  ),
});
