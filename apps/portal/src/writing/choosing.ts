import { merge, type Merged } from '#applications/domain';
import { printOf } from '#applications';
import type { FieldError } from '../components/index.js';
import type { Place } from './place.js';
import type { Content } from './section-form.js';
import type { Sent } from './sent.js';

/** The content with what was chosen between two texts. */
export const chosenOf = ({ section }: Place, mine: Content, { chosen, clashes }: Sent): Content => {
  const answers = clashes.map((name) => {
    const theirs = section.content[name];
    const own = mine[name];
    const both = [theirs, own].filter((text) => text !== undefined).join('\n\n');
    return [name, { theirs, both }[chosen[name] ?? ''] ?? (chosen[name] === 'theirs' ? undefined : own)] as const;
  });
  const changed = { ...mine, ...Object.fromEntries(answers) };
  return Object.fromEntries(Object.entries(changed).filter(([, answer]) => answer !== undefined));
};

/** The answers between which nothing was chosen yet, as errors. */
export const unchosen = ({ clashes, chosen }: Sent): FieldError[] =>
  clashes
    .filter((name) => !['theirs', 'mine', 'both'].includes(chosen[name] ?? ''))
    .map((name) => ({ field: `_choose[${name}]`, code: 'writing.changed.choose_one' }));

/** What stands there now beside what was typed; answers that were shown for a choice are still to be chosen between. */
export const mergedNow = ({ section }: Place, yours: Content, { seen, clashes }: Sent): Merged => {
  const merged = merge({ seen, yours, theirs: section.content }, printOf);
  return { ...merged, clashes: [...new Set([...merged.clashes, ...clashes])] };
};
