import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { databaseIsAway } from '#platform';
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
  ) {}

  /** Also without the database: the page is then one for a visitor. */
  async answer(failure: Failure, request: PageRequest, reply: FastifyReply): Promise<void> {
    const next = request.method === 'GET' ? request.url : undefined;
    if (failure.code === 'not_signed_in') return void reply.redirect(signInFrom(request, next), 303);
    const pending = request.session?.pending;
    if (failure.code === 'second_factor_needed' && pending)
      return void reply.redirect(pageOfPending(pending, next), 303);
    const view = <ProblemPage problem={failure} here={request.method === 'POST' ? request.url : undefined} />;
    try {
      // No guard has run where no route was found.
      if (!request.session) await this.guard.recognise(request);
      await this.pages.send(request, reply, view, failure.status);
    } catch (error) {
      if (!databaseIsAway(error)) throw error;
      this.pages.plain(request, reply, view, failure.status);
    }
  }
}

/** Who sent a form without a session is told that it was not kept, and gets back to the page that they sent it from. */
const signInFrom = (request: PageRequest, next: string | undefined): string =>
  request.method === 'GET' ? withNext('/sign-in', next) : withNext('/sign-in?done=not_kept', cameFrom(request));

/** The page of ours that a form was sent from, if the browser says so. */
function cameFrom({ headers: { referer }, host }: PageRequest): string | undefined {
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const page = new URL(referer);
  return page.host === host ? page.pathname + page.search : undefined;
}
