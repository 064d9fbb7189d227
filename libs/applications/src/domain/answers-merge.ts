/** A section's content as somebody's page holds it. */
export type Content = Readonly<Record<string, unknown>>;

/** Three states of one section: what a page was opened with, what was written there, what stands in the database by now. */
export interface Versions {
  /** The print of each answer when the page was opened; an answer that was not there has none. */
  readonly seen: Readonly<Record<string, string>>;
  readonly yours: Content;
  readonly theirs: Content;
}

/** What came of two who wrote in one section. */
export interface Merged {
  /** Everything that only one of the two changed. Where both did, what stands already. */
  readonly content: Content;
  /** Answers that the other changed and this page did not. */
  readonly taken: readonly string[];
  /** Answers that both changed, each to something else: a person has to choose. */
  readonly clashes: readonly string[];
}

/** Puts together what two wrote in one section, answer by answer. `print` tells two answers apart; nothing's is `''`. */
export const merge = ({ seen, yours, theirs }: Versions, print: (answer: unknown) => string): Merged => {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])];
  const verdicts = names.map((name) => {
    const [was, mine, now] = [seen[name] ?? '', print(yours[name]), print(theirs[name])];
    if (mine === now || now === was) return { name, verdict: 'yours' as const };
    return { name, verdict: mine === was ? ('taken' as const) : ('clash' as const) };
  });
  const those = (verdict: string): string[] =>
    verdicts.filter((one) => one.verdict === verdict).map(({ name }) => name);
  const answers = verdicts.map(
    ({ name, verdict }) => [name, verdict === 'yours' ? yours[name] : theirs[name]] as const,
  );
  return {
    content: Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)),
    taken: those('taken'),
    clashes: those('clash'),
  };
};
