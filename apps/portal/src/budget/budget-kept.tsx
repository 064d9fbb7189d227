import { printsOf, type SectionMerged } from '#applications';
import { totalsOf, type BudgetAnswers, type FoundTrace } from '#applications/domain';
import type { Fault } from '#kernel';
import type { Words } from '#words';
import type { VNode } from 'preact';
import { formErrors } from '../components/index.js';
import { problemErrors } from '../http/problem.js';
import { tracesAnswer } from '../traces/traces-answer.js';
import { pieceOf } from '../writing/piece.js';
import { idsAt, typedBudget } from './budget-form.js';
import type { BudgetPlace } from './budget-place.js';
import { BudgetLines, CoFundingRows } from './budget-rows.js';
import { freshRows } from './fresh-rows.js';

/** What the script of the pages needs of a budget that was kept; see assets/writing/sending.ts. */
export function keptAnswer(
  place: BudgetPlace,
  saved: SectionMerged,
  { faults, traces }: { readonly faults: readonly Fault[]; readonly traces: readonly FoundTrace[] },
  words: Words,
) {
  const errors = formErrors(words, problemErrors({ code: '', errors: faults, reasons: [] }));
  const budget: BudgetAnswers = saved.content;
  const typed = typedBudget(budget);
  const [none, empty] = [formErrors(words), freshRows()];
  const lines = (
    <BudgetLines
      {...{ typed, errors: none, totals: totalsOf(budget, place.span), years: place.years }}
      ids={[...idsAt(typed, 'lines'), ...empty.lines]}
    />
  );
  const coFunding = (
    <CoFundingRows {...{ typed, errors: none }} ids={[...idsAt(typed, 'coFunding'), ...empty.coFunding]} />
  );
  const blocks: Readonly<Record<string, VNode>> = { lines, coFunding };
  const taken = saved.taken.flatMap((name) => {
    const block = blocks[name];
    return block === undefined ? [] : [[name, pieceOf(<div data-field={name}>{block}</div>, words)] as const];
  });
  return {
    version: saved.version,
    savedAt: saved.savedAt,
    seen: printsOf(saved.content),
    taken: Object.fromEntries(taken),
    traces: tracesAnswer(Object.keys(blocks), traces, words),
    faults: faults.length === 0 ? [] : errors.summary.map(({ text, href }) => ({ text, href })),
  };
}
