import type { Fault, Reason } from '#kernel';
import type { FieldError } from '../components/index.js';

/** What the portal takes from a problem (RFC 9457) or a DomainError mapped to one. */
export interface Problem {
  readonly status: number;
  /** Key of the message catalogue: what is the matter. */
  readonly code: string;
  readonly reasons: readonly Reason[];
  readonly errors: readonly Fault[];
  /** Of an unforeseen failure: the number that finds it in the logs. */
  readonly traceId?: string | undefined;
}

/** The problem as lines of a form: faults at their fields first, then the reasons, which are about the whole. */
export const problemErrors = (problem: Problem): FieldError[] => [
  ...problem.errors.map(({ pointer, code, params }) => ({ field: fieldName(pointer), code, params })),
  ...problem.reasons.map(({ code, params }) => ({ code, params })),
];

/** The name of the field that a JSON pointer names: `/lines/7f3/price` is `lines[7f3][price]`; `''` is the whole form. */
export function fieldName(pointer: string): string | undefined {
  if (pointer === '') return undefined;
  const [first = '', ...rest] = pointer.slice(1).split('/').map(unescaped);
  return first + rest.map((part) => `[${part}]`).join('');
}

/** RFC 6901: `~1` is a slash, `~0` a tilde. */
const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
