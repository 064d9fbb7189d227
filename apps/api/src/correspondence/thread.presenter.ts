import type { ThreadRow } from '#correspondence';
import { informationRequestLifecycle, isOverdue, sideOf } from '#correspondence/domain';
import type { Actor } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const nouns = { withdraw: 'withdrawal', close: 'closing' } as const;

/** A conversation as the API shows it, with the request that it is about and what the reader may do with that. */
export const presentThread = <Thread extends ThreadRow>(
  { today, waitsForSecretariat, request, ...thread }: Thread,
  actor: Actor,
  words: Words,
) => ({
  ...thread,
  ...(sideOf(actor, thread.organisationId) === 'applicant' ? {} : { waitsForSecretariat }),
  label: words.sayCode(`corr.topic.${thread.topic}`),
  request: request && {
    ...request,
    label: words.sayCode(`information_request.state.${request.state}`),
    isOverdue: isOverdue(request, today),
    actions: actionsOf(
      'information_request',
      informationRequestLifecycle.actions(
        { ...request, organisationId: thread.organisationId, changes: [] },
        { actor, facts: {} },
      ),
      `/api/information-requests/${request.id}`,
      nouns,
      words,
    ),
  },
});
