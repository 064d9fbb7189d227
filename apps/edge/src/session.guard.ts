import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ResolveActor, type Session } from '#identity';
import { CONFIG, type Config } from '#platform';
import { httpErrors, pendingRoute, publicRoute, type Acted } from './acting.js';
import { forged } from './forged.js';
import { openForm } from './form-files.js';
import { SessionCookie } from './session-cookie.js';

/** Turns a cookie or a bearer token into an actor: one round trip to the database, and none without either. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly resolve: ResolveActor,
    private readonly cookie: SessionCookie,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws `not_signed_in`, `second_factor_needed`, `csrf_token_wrong`. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & Acted>();
    await this.recognise(request);
    if (!this.marked(context, publicRoute)) this.admit(request.session, this.marked(context, pendingRoute));
    if (request.isMultipart()) await this.open(request, context.switchToHttp().getResponse<FastifyReply>());
    this.refuseForged(request);
    return true;
  }

  /** Finds out who asks, and leaves it on the request. */
  async recognise(request: FastifyRequest & Acted): Promise<void> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const token = bearer ?? this.cookie.read(request);
    if (token !== undefined) Object.assign(request, await this.resolve.execute(token));
  }

  /** A form with files, up to its first file. */
  private async open(request: FastifyRequest & Acted, reply: FastifyReply): Promise<void> {
    const { body, files: postedFiles } = await openForm(request, reply);
    Object.assign(request, { body, postedFiles });
  }

  /** A browser sends the cookie by itself; a script's token is sent by nobody but the script. */
  private refuseForged(request: FastifyRequest & Acted): void {
    if (request.session?.byToken) return;
    const why = forged(request, { publicOrigin: this.config.http.publicUrl, secret: request.session?.csrfSecret });
    if (why) throw httpErrors.error('csrf_token_wrong', [why]);
  }

  private admit(session: Session | undefined, whilePending: boolean): void {
    if (!session) throw httpErrors.error('not_signed_in');
    if (session.pending !== null && !whilePending) throw httpErrors.error('second_factor_needed');
  }

  private marked(context: ExecutionContext, mark: string): boolean {
    return this.reflector.getAllAndOverride<boolean>(mark, [context.getHandler(), context.getClass()]) ?? false;
  }
}
