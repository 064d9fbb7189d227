import type { Finding, Verdict } from '#calls/domain';

/** One criterion that says something else than before; null where the terms do not have it. */
export interface ChangedVerdict {
  readonly criterion: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** The same change, of so many submissions. */
export interface ChangedFinding extends ChangedVerdict {
  readonly count: number;
}

type Findings = readonly Pick<Finding, 'criterion' | 'verdict'>[];

/** What other terms change in the findings of one submission, in the order of the earlier terms. */
export const changedVerdicts = (before: Findings, after: Findings): ChangedVerdict[] =>
  [...new Set([...before, ...after].map(({ criterion }) => criterion))]
    .map((criterion) => ({ criterion, before: verdictIn(before, criterion), after: verdictIn(after, criterion) }))
    .filter((change) => change.before !== change.after);

/** Equal changes counted together, in the order in which they first come. */
export const counted = (changes: readonly ChangedVerdict[]): ChangedFinding[] => {
  const tally = new Map<string, ChangedFinding>();
  for (const change of changes) {
    const key = `${change.criterion} ${change.before} ${change.after}`;
    tally.set(key, { ...change, count: (tally.get(key)?.count ?? 0) + 1 });
  }
  return [...tally.values()];
};

const verdictIn = (findings: Findings, wanted: string): Verdict | null =>
  findings.find(({ criterion }) => criterion === wanted)?.verdict ?? null;
