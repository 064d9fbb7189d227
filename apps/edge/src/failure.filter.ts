import { randomUUID } from 'node:crypto';
import { Catch, Inject, Logger, Optional, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { words } from '#words';
import type { Acted } from './acting.js';
import { languageOf } from './language.js';
import { failureOf, problemFrom, type Failure } from './problem.js';

/** Answers a failed request for a page: the portal, where it is part of the process. */
export interface FailurePages {
  /** Of a failure of ours it asks nothing that could fail in turn. */
  answer(failure: Failure, request: FastifyRequest & Acted, reply: FastifyReply): Promise<void>;
}

/** Nest's token for the FailurePages. */
export const FAILURE_PAGES = Symbol('FAILURE_PAGES');

/**
 * The one place where errors become HTTP: a DomainError in words, anything else without any. Programs are answered with a
 * problem document (RFC 9457), people with a page.
 */
@Catch()
export class FailureFilter implements ExceptionFilter {
  private readonly logger = new Logger('Failure');

  constructor(@Optional() @Inject(FAILURE_PAGES) private readonly pages?: FailurePages) {}

  /** Answers. */
  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const failure = this.traced(error, request);
    if (failure.status === 503) void reply.header('retry-after', comeBackIn);
    if (!this.pages || isForPrograms(request)) return sendProblem(failure, request, reply);
    await this.tell(failure, request, reply, this.pages);
  }

  /** What fails on the way to the page is told by a page in turn; if it is the page for failures, without any. */
  private async tell(
    failure: Failure,
    request: FastifyRequest,
    reply: FastifyReply,
    pages: FailurePages,
  ): Promise<void> {
    try {
      await pages.answer(failure, request, reply);
    } catch (error) {
      const since = this.traced(error, request);
      if (failure.status >= 500 || since.status < 500) return sendProblem(since, request, reply);
      await this.tell(since, request, reply, pages);
    }
  }

  private traced(error: unknown, { method, routeOptions }: FastifyRequest): Failure {
    const failure = failureOf(error);
    if (failure.status < 500) return failure;
    const traceId = randomUUID();
    const line = `${traceId} ${method} ${routeOptions.url ?? ''}`;
    // One line for each request that came while the database was away is enough.
    if (failure.status === 503) this.logger.warn(`${line}: ${(error as Error).message}`);
    else this.logger.error(line, (error as Error).stack);
    return { ...failure, traceId };
  }
}

/** Seconds: our own PostgreSQL is back sooner. */
const comeBackIn = 5;

/** An address whose answers no person reads, or one that asks for JSON instead of a page. */
const isForPrograms = ({ url, headers: { accept = '' } }: FastifyRequest): boolean =>
  /^\/(api|health|assets)(\/|\?|$)/.test(url) ||
  (/\bapplication\/(problem\+)?json\b/.test(accept) && !/\btext\/html\b/.test(accept));

const sendProblem = (failure: Failure, request: FastifyRequest, reply: FastifyReply): void => {
  void reply
    .status(failure.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemFrom(failure, words(languageOf(request)))));
};
