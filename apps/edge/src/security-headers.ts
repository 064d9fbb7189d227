import type { FastifyInstance } from 'fastify';

/** What a page of ours may load and do: nothing inline, nothing foreign, framed by nobody. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'none'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Headers of every answer, the portal's and the API's, errors included. A route may set its own over them: a chart its
 * policy, an asset its caching. Nothing is kept by browsers or proxies unless its route says so. The referrer stays
 * within the site; `no-referrer` would make browsers send `Origin: null` with our own forms.
 */
export const headersOfEveryAnswer = (options: { readonly https: boolean }): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
  ...(options.https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});

/** Gives them to every answer of a server. */
export function securityHeaders(fastify: FastifyInstance, options: { readonly https: boolean }): void {
  const headers = headersOfEveryAnswer(options);
  fastify.addHook('onRequest', async (_, reply) => {
    void reply.headers(headers);
  });
}
