import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type {} from '@fastify/cookie';
import { ResolveActor } from '#identity';
import { timingSafeEqual } from 'node:crypto';
import { httpErrors, pendingRoute, publicRoute, type Acted } from './acting.js';

/** Names of the session cookie: the prefixed one wants HTTPS, which a local copy has not. */
export const sessionCookies = ['__Host-sgf_session', 'sgf_session'] as const;

/** Turns a cookie or a bearer token into an actor: one round trip to the database, and none without either. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly resolve: ResolveActor,
  ) {}

  /** Throws `not_signed_in`, `second_factor_needed`, `csrf_token_wrong`. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & Acted>();
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const token = bearer ?? cookieOf(request);
    const found = token === undefined ? undefined : await this.resolve.execute(token);
    if (found) Object.assign(request, found);
    if (!this.marked(context, publicRoute)) {
      if (!found) throw httpErrors.error('not_signed_in');
      if (found.session.pending !== null && !this.marked(context, pendingRoute)) throw httpErrors.error('second_factor_needed');
    }
    if (request.session && changes(request.method) && !request.session.byToken) this.checkCsrf(request, request.session.csrfSecret);
    return true;
  }

  private marked(context: ExecutionContext, mark: string): boolean {
    return this.reflector.getAllAndOverride<boolean>(mark, [context.getHandler(), context.getClass()]) ?? false;
  }

  /** A browser sends the cookie by itself; only our own pages and scripts know the session's secret. */
  private checkCsrf(request: FastifyRequest, secret: string): void {
    const site = request.headers['sec-fetch-site'];
    const given = request.headers['x-csrf-token'] ?? (request.body as { _csrf?: unknown } | undefined)?._csrf;
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (foreign || typeof given !== 'string' || !same(given, secret)) throw httpErrors.error('csrf_token_wrong');
  }
}

const cookieOf = (request: FastifyRequest): string | undefined => {
  for (const name of sessionCookies) if (request.cookies[name] !== undefined) return request.cookies[name];
  return undefined;
};

const changes = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
