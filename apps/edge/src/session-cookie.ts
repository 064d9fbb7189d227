import { Inject, Injectable } from '@nestjs/common';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform';

/** The cookie of a session. Its name and flags follow the public address: a local copy has no HTTPS. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly flags: {
    readonly secure: boolean;
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
  };

  constructor(@Inject(CONFIG) config: Config) {
    const secure = config.http.publicUrl.startsWith('https:');
    // Browsers take the prefixed name only over HTTPS, from this very host: no neighbour can plant one.
    this.name = secure ? '__Host-sgf_session' : 'sgf_session';
    this.flags = { secure, path: '/', httpOnly: true, sameSite: 'lax' };
  }

  /** The token that the browser sent. */
  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  /** Gives the browser a session that has just begun. It forgets it when it is closed; how long a session lasts is ours to say. */
  give(reply: FastifyReply, { token }: { readonly token: string }): void {
    void reply.setCookie(this.name, token, this.flags);
  }

  /** Takes it back, with whatever the browser kept of it. */
  take(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.flags).header('clear-site-data', '"cache", "storage"');
  }
}
