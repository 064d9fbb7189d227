import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, databaseIsAway, type Config } from '#platform';
import { SessionGuard, type Failure, type FailurePages } from '../../../edge/src/index.js';
import { Pages, type PageRequest } from '../http/index.js';
import { pageOfPending, withNext } from '../sign-in/next.js';
import { ProblemPage } from './problem-page.js';

/** Says a no with a page; who has yet to sign in is led there and back. */
@Injectable()
export class PortalFailures implements FailurePages {
  constructor(
    private readonly pages: Pages,
    private readonly guard: SessionGuard,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Also without the database: the page is then one for a visitor. Of a failure of ours the page asks it nothing at all. */
  async answer(failure: Failure, request: PageRequest, reply: FastifyReply): Promise<void> {
    const next = request.method === 'GET' ? request.url : undefined;
    if (failure.code === 'not_signed_in') return void reply.redirect(signInFrom(request, next), 303);
    const pending = request.session?.pending;
    if (failure.code === 'second_factor_needed' && pending)
      return void reply.redirect(pageOfPending(pending, next), 303);
    // No guard has run where no route was found.
    if (!request.session && failure.status < 500) await this.recognise(request);
    const here = request.method === 'POST' ? request.url : undefined;
    const view = <ProblemPage problem={failure} here={here} secretariat={addressIn(this.config.mail.from)} />;
    await this.pages.send(request, reply, view, failure.status);
  }

  private async recognise(request: PageRequest): Promise<void> {
    await this.guard.recognise(request).catch((error: unknown) => {
      if (!databaseIsAway(error)) throw error;
    });
  }
}

/** Of `Grants <grants@example.org>`, what stands between the marks. */
const addressIn = (sender: string): string => /<(.+)>/.exec(sender)?.[1] ?? sender;

/** Who sent a form without a session is told that it was not kept, and gets back to the page that they sent it from. */
const signInFrom = (request: PageRequest, next: string | undefined): string =>
  request.method === 'GET' ? withNext('/sign-in', next) : withNext('/sign-in?done=not_kept', cameFrom(request));

/** The page of ours that a form was sent from, if the browser says so. */
function cameFrom({ headers: { referer }, host }: PageRequest): string | undefined {
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const page = new URL(referer);
  return page.host === host ? page.pathname + page.search : undefined;
}
