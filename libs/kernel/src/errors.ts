import type { Params, Reason } from './reason.js';

/** The five ways to say no. No HTTP here: a filter at the edge maps them. */
export type ErrorKind = 'invalid' | 'unknown' | 'not_permitted' | 'refused' | 'conflict';

/** One fault of the input: `pointer` is a JSON pointer into what was sent. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Params;
}

/** A no that people are meant to read. `code` stands in a context's error catalogue. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly reasons: readonly Reason[] = [],
    readonly faults: readonly Fault[] = [],
  ) {
    super([code, ...reasons.map((r) => r.code), ...faults.map((f) => `${f.pointer} ${f.code}`)].join('; '));
    this.name = 'DomainError';
  }
}

/** The rows of one context's errors: code to kind. `error(code)` builds the throwable. */
export const errorCatalogue = <const Rows extends Readonly<Record<string, ErrorKind>>>(rows: Rows) => ({
  rows,
  error: (code: keyof Rows & string, reasons: readonly Reason[] = [], faults: readonly Fault[] = []): DomainError =>
    new DomainError(rows[code] as ErrorKind, code, reasons, faults),
});

/** The errors that every context shares. */
export const kernelErrors = errorCatalogue({
  invalid_input: 'invalid',
  not_found: 'unknown',
  not_permitted: 'not_permitted',
  step_up_needed: 'not_permitted',
  not_possible: 'refused',
  stale_version: 'conflict',
  repeated_key_other_content: 'conflict',
});
