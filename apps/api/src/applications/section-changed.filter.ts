import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SectionChanged } from '#applications';
import { chooseLanguage, words } from '#words';
import { problemOf } from '../http/index.js';

/** A stale section as a problem that carries both texts, so that the person can choose. */
@Catch(SectionChanged)
export class SectionChangedFilter implements ExceptionFilter<SectionChanged> {
  /** Answers 412. */
  catch(error: SectionChanged, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const language = http.getRequest<FastifyRequest>().headers['accept-language'];
    const problem = { ...problemOf(error, words(chooseLanguage(language))), theirs: error.theirs, yours: error.yours };
    void http
      .getResponse<FastifyReply>()
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('etag', `"${error.theirs.version}"`)
      .send(JSON.stringify(problem));
  }
}
