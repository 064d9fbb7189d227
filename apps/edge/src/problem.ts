import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind, type Fault, type Params, type Reason } from '#kernel';
import { databaseIsAway } from '#platform';
import { isMessageKey, type Words } from '#words';

/** What is the matter with a request, in codes. */
export interface Failure {
  readonly status: number;
  /** Key of the message catalogue. */
  readonly code: string;
  readonly reasons: readonly Reason[];
  readonly errors: readonly Fault[];
  /** Of an unforeseen failure: the number that finds it in the logs. */
  readonly traceId?: string | undefined;
}

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

const statusOfCode: Readonly<Record<string, number>> = {
  stale_version: 412,
  not_signed_in: 401,
  second_factor_needed: 401,
  version_needed: 428,
  'identity.sign_in_refused': 401,
  'identity.too_many_attempts': 429,
};

/**
 * Any error as a failure: a DomainError in its codes, a refusal of HTTP by its status, a database that is away as 503,
 * anything else as 500.
 */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof DomainError) {
    const { code, kind, reasons, faults } = error;
    return { status: statusOfCode[code] ?? statusOf[kind], code, reasons, errors: faults };
  }
  const status = refusedStatus(error);
  return { status, code: isMessageKey(`http.${status}`) ? `http.${status}` : 'http.400', reasons: [], errors: [] };
};

/** An error in words. A 404 carries nothing that tells a foreign thing from one that does not exist. */
export const problemOf = (error: unknown, words: Words): Problem => problemFrom(failureOf(error), words);

/** A failure in words. */
export const problemFrom = (failure: Failure, words: Words): Problem => {
  const explain = (code: string, params?: Params): Explained => ({
    code,
    ...(params === undefined ? {} : { params }),
    message: words.sayCode(code, params),
  });
  return {
    type: `urn:sgf:problem:${failure.code}`,
    title: words.sayCode(failure.code),
    status: failure.status,
    ...(failure.traceId === undefined ? {} : { instance: `urn:uuid:${failure.traceId}` }),
    reasons: failure.reasons.map(({ code, params }) => explain(code, params)),
    errors: failure.errors.map(({ pointer, code, params }) => ({ pointer, ...explain(code, params) })),
  };
};

/** Fastify's own refusals (a body too large, JSON that is none) carry their status; what failed without us may be asked again. */
const refusedStatus = (error: unknown): number => {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | undefined)?.statusCode;
  if (status !== undefined && status >= 400 && status < 500) return status;
  return databaseIsAway(error) ? 503 : 500;
};
