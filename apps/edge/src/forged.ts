import type { FastifyRequest } from 'fastify';
import type { Reason } from '#kernel';
import type { Acted } from './acting.js';
import { forgery } from './csrf.js';
import { stripEditingFields } from './editing.js';

/** What has to be known besides the request. */
export interface Expected {
  /** Scheme, host and port that people see: `https://grants.example.org`. */
  readonly publicOrigin: string;
  /** Of the request's session; undefined when nobody is signed in. */
  readonly secret: string | undefined;
}

/**
 * Takes the hidden fields out of a form's body into `request.editing`, before validation meets them, and gives the reason
 * against the request if another site may have made the browser send it.
 */
export function forged(request: FastifyRequest & Acted, { publicOrigin, secret }: Expected): Reason | undefined {
  const { method, headers } = request;
  const contentType = headers['content-type'];
  if (/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(contentType ?? '')) {
    const { editing, body } = stripEditingFields(request.body);
    Object.assign(request, { editing, body });
  }
  const token = request.editing?.csrf ?? one(headers['x-csrf-token']);
  const { origin } = headers;
  return forgery(
    { method, contentType, fetchSite: one(headers['sec-fetch-site']), origin, token, secret },
    publicOrigin,
  );
}

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);
