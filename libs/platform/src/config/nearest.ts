/** The candidate that was probably meant: at most `within` slips away (a letter put in, left out, changed or swapped). */
export function nearest(word: string, candidates: readonly string[], within: number): string | undefined {
  return candidates
    .map((candidate) => ({ candidate, slips: slips(word, candidate) }))
    .filter((found) => found.slips <= within)
    .sort((a, b) => a.slips - b.slips)[0]?.candidate;
}

/** Damerau's distance, for neighbouring letters. */
function slips(from: string, to: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let column = 1; column <= to.length; column++) {
      const same = from[line - 1] === to[column - 1];
      const swapped = from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1];
      const ways = [row![column - 1]! + (same ? 0 : 1), row![column]! + 1, next[column - 1]! + 1];
      next.push(Math.min(...ways, ...(swapped ? [before![column - 2]! + 1] : [])));
    }
    [before, row] = [row!, next];
  }
  return row![to.length]!;
}
