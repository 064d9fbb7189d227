import { types } from 'node:util';
import { ConfigError } from '#platform';

/** What went wrong, in one line. Node names a refused connection by its parts only; the causes say more than the whole. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(wordsOf).join('; ');
  if (!types.isNativeError(error)) return String(error);
  return error.message || error.name;
}

/** The exit status for what was thrown: 2 when the options or the settings are wrong, 1 when the work failed. */
export function statusOf(error: unknown): 1 | 2 {
  const code = types.isNativeError(error) && 'code' in error ? String(error.code) : '';
  return error instanceof ConfigError || code.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
}
