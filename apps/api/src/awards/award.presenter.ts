import type { AwardPage, AwardRow } from '#awards';
import { awardLifecycle } from '#awards/domain';
import type { Actor } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const nouns = {
  approve: 'approval',
  agree: 'agreement',
  start: 'start',
  suspend: 'suspension',
  resume: 'resumption',
  terminate: 'termination',
  close: 'closure',
  reopen: 'reopening',
  decline: 'declination',
  lapse: 'lapse',
  rescind: 'rescission',
} as const;

/** A row of a list, in the words of its reader. */
export const presentAwardRow = (row: AwardRow, words: Words) => ({
  ...row,
  label: words.sayCode(`award.state.${row.state}`),
});

/** An award with what its reader may do next. */
export const presentAward = ({ facts, ...award }: AwardPage, actor: Actor, words: Words) => ({
  ...presentAwardRow(award, words),
  budgetIsOpen: facts.budgetIsOpen,
  actions: actionsOf(
    'award',
    awardLifecycle.actions({ ...award, changes: [] }, { actor, facts }),
    `/api/awards/${award.id}`,
    nouns,
    words,
  ),
});
