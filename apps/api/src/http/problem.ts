import { DomainError, type ErrorKind, type Params } from '#kernel';
import type { Words } from '#words';

interface Explained {
  readonly code: string;
  readonly params?: Params;
  /** The code in the reader's language. */
  readonly message: string;
}

/** RFC 9457 "problem details", with every reason and every fault of the input. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly reasons: readonly Explained[];
  readonly errors: readonly (Explained & { readonly pointer: string })[];
}

/** The five kinds of no as HTTP says them. */
export const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unknown: 404,
  not_permitted: 403,
  refused: 409,
  conflict: 409,
};

const statusOfCode: Readonly<Record<string, number>> = { stale_version: 412, not_signed_in: 401, second_factor_needed: 401, version_needed: 428 };

/** A domain error as a problem. A 404 carries nothing that tells a foreign thing from one that does not exist. */
export const problemOf = (error: DomainError, words: Words, instance?: string): Problem => {
  const explain = (code: string, params?: Params): Explained => ({
    code,
    ...(params === undefined ? {} : { params }),
    message: words.sayCode(code, params),
  });
  const status = statusOfCode[error.code] ?? statusOf[error.kind];
  return {
    type: `urn:sgf:problem:${error.code}`,
    title: words.sayCode(error.code),
    status,
    ...(instance === undefined ? {} : { instance }),
    reasons: error.reasons.map((reason) => explain(reason.code, reason.params)),
    errors: error.faults.map((fault) => ({ pointer: fault.pointer, ...explain(fault.code, fault.params) })),
  };
};
