import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Session } from '#identity';
import { errorCatalogue, isId, kernelErrors, visitor, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import type { Editing } from './editing.js';
import type { PostedFile } from './form-files.js';

/** Errors that only HTTP knows. */
export const httpErrors = errorCatalogue({
  not_signed_in: 'not_permitted',
  second_factor_needed: 'not_permitted',
  csrf_token_wrong: 'not_permitted',
  version_needed: 'conflict',
});

/** What the session guard leaves on a request. */
export interface Acted {
  actor?: Actor;
  session?: Session;
  /** The hidden fields of the form that was posted. */
  editing?: Editing;
  /** Of a form with files. */
  postedFiles?: AsyncIterable<PostedFile>;
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest & Acted>();

/** Who acts: a parameter of a handler. A route without `@Public()` never sees a visitor. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return requestOf(context).actor ?? visitor;
});

/** The session of the request, if it has one. */
export const InSession = createParamDecorator((_: unknown, context: ExecutionContext): Session | undefined => {
  return requestOf(context).session;
});

/**
 * How the request names itself: `Idempotency-Key` and `If-Match`, or the hidden fields of a form. With `'versioned'` a
 * missing version is answered 428.
 */
export const Commanding = createParamDecorator((need: 'versioned' | undefined, context: ExecutionContext): Command => {
  const { headers, editing = {} } = requestOf(context);
  const key = headers['idempotency-key'] ?? editing.key;
  const version = versionIn(headers['if-match']) ?? editing.version;
  if (need === 'versioned' && version === undefined) throw httpErrors.error('version_needed');
  if (Array.isArray(key) || (key !== undefined && !/^[\x20-\x7e]{1,255}$/.test(key)))
    throw kernelErrors.error('invalid_input', [], [{ pointer: '', code: 'http.idempotency_key_form' }]);
  return { key, expectedVersion: version };
});

/** The files of the form that was posted, one after another; none for another body. */
export const PostedFiles = createParamDecorator((_: unknown, context: ExecutionContext): AsyncIterable<PostedFile> => {
  return requestOf(context).postedFiles ?? none();
});

async function* none(): AsyncGenerator<PostedFile> {
  // A form without files.
}

/** An id from the path. What has not the form of an id cannot be found. */
export const PathId = createParamDecorator((name: string, context: ExecutionContext): Id<string> => {
  const id = (requestOf(context).params as Record<string, string>)[name];
  if (!isId(id)) throw kernelErrors.error('not_found');
  return id;
});

/** Marks a route that visitors may use. */
export const Public = () => SetMetadata(publicRoute, true);
/** Where the mark is kept. */
export const publicRoute = 'sgf:public';

/** The tag of a version, for `ETag`. */
export const etagOf = (thing: { readonly version: number }): string => `"${thing.version}"`;

/** Marks a route that a session may use while it still waits for its second factor. */
export const WhilePending = () => SetMetadata(pendingRoute, true);
/** Where that mark is kept. */
export const pendingRoute = 'sgf:pending';

const versionIn = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match) throw kernelErrors.error('invalid_input', [], [{ pointer: '', code: 'http.if_match_form' }]);
  return Number(match[1]);
};
