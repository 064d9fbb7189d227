import type { HoldRow } from '#diligence';
import { holdLifecycle } from '#diligence/domain';
import type { Actor } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

/** A hold as the API shows it. */
export const presentHold = (hold: HoldRow, actor: Actor, words: Words) => ({
  ...hold,
  label: words.sayCode(`hold.state.${hold.state}`),
  actions: actionsOf(
    'hold',
    holdLifecycle.actions({ ...hold, changes: [] }, { actor, facts: { actorId: actor.id, placedBy: hold.placedBy } }),
    `/api/holds/${hold.id}`,
    { lift: 'lifting' },
    words,
  ),
});
