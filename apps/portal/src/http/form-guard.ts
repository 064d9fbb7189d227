import type { Reason } from '#kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forgery } from './csrf.js';
import { stripEditingFields, type Editing } from './editing.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The hidden fields of the form that was posted. */
    editing?: Editing;
  }
}

/** What the guard has to be told. */
export interface FormGuardOptions {
  /** Scheme, host and port that people see: `https://grants.example.org`. */
  readonly publicOrigin: string;
  /** The secret of the request's session; undefined when nobody is signed in. */
  readonly sessionSecret: (request: FastifyRequest) => string | undefined;
  /** Requests that carry no cookie of a browser, such as those with an API token, cannot be forged. */
  readonly exempt?: (request: FastifyRequest) => boolean;
  /** Answers a request that is refused: a page or a problem document. */
  readonly refuse: (request: FastifyRequest, reply: FastifyReply, why: Reason) => unknown;
}

/**
 * Stands before every handler: refuses forged requests, and takes the hidden fields out of form bodies into
 * `request.editing`, before validation meets them.
 */
export function formGuard(fastify: FastifyInstance, options: FormGuardOptions): void {
  fastify.addHook('preHandler', async (request, reply) => {
    const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
    const { editing, body } = isForm ? stripEditingFields(request.body) : { editing: {}, body: request.body };
    if (!options.exempt?.(request)) {
      const why = forgery(
        {
          ...originOf(request),
          token: editing.csrf ?? one(request.headers['x-csrf-token']),
          secret: options.sessionSecret(request),
        },
        options.publicOrigin,
      );
      if (why) {
        await options.refuse(request, reply, why);
        return reply;
      }
    }
    request.editing = editing;
    request.body = body;
    return undefined;
  });
}

const originOf = ({ method, headers }: FastifyRequest) => ({
  method,
  fetchSite: one(headers['sec-fetch-site']),
  origin: headers.origin,
});

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);
