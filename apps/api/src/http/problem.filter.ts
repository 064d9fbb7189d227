import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { chooseLanguage, words } from '#words';
import { problemOf, type Problem } from './problem.js';

/** The one place where errors become HTTP: a DomainError in words, anything else without any. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  /** Answers with a problem document. */
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = this.problem(error, request);
    void http
      .getResponse<FastifyReply>()
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem));
  }

  private problem(error: unknown, request: FastifyRequest): Problem {
    const said = words(chooseLanguage(request.headers['accept-language']));
    if (error instanceof DomainError) return problemOf(error, said);
    const status = error instanceof HttpException ? error.getStatus() : clientErrorStatus(error);
    if (status !== undefined && status < 500) return bare(status, said.sayCode(`http.${status}`));
    const trace = randomUUID();
    this.logger.error(`${trace} ${request.method} ${request.routeOptions.url ?? ''}`, (error as Error).stack);
    return { ...bare(500, said.sayCode('http.500')), instance: `urn:uuid:${trace}` };
  }
}

/** Fastify's own refusals (a body too large, JSON that is none) carry their status. */
const clientErrorStatus = (error: unknown): number | undefined =>
  (error as { statusCode?: number } | undefined)?.statusCode;

const bare = (status: number, title: string): Problem => ({
  type: `urn:sgf:problem:http_${status}`,
  title,
  status,
  reasons: [],
  errors: [],
});
