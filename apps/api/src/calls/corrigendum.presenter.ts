import type { CorrigendaPage } from '#calls';
import type { Id } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const nouns = {
  propose_correction: 'corrigendum-proposal',
  correct: 'corrigendum',
  decline_correction: 'corrigendum-dismissal',
} as const;

/** What was mended in a call, both versions side by side; and, for the fund's side, what waits for a second person. */
export const presentCorrigenda = (id: Id<'call'>, page: CorrigendaPage, words: Words) => ({
  items: page.items.map((item) => ({ ...item, label: words.sayCode(`call.corrigendum.${item.kind}`) })),
  proposed: page.proposed && {
    kind: page.proposed.change.kind,
    label: words.sayCode(`call.corrigendum.${page.proposed.change.kind}`),
    why: page.proposed.why,
    proposedAt: page.proposed.proposedAt,
    differences: page.proposed.differences,
  },
  actions: actionsOf('call', page.actions, `/api/calls/${id}`, nouns, words),
});
