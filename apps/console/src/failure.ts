/** What went wrong, in one line. Node names a refused connection by its parts only; the causes say more than the whole. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(wordsOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  return error.message || error.name;
}
