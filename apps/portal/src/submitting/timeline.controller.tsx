import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SubmittedReader } from '#applications';
import { ThreadsReader } from '#correspondence';
import type { Actor, Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { FeedbackReader } from '#selection';
import { Acting, PathId } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { OwnApplications } from './own-application.js';
import { TimelinePage } from './timeline-page.js';

/** What becomes of an application. */
@PageController('applications/:id')
export class TimelineController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnApplications,
    private readonly submitted: SubmittedReader,
    private readonly threads: ThreadsReader,
    private readonly feedback: FeedbackReader,
    private readonly work: UnitOfWork,
  ) {}

  @Get('timeline')
  async timeline(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    await this.pages.send(request, reply, <TimelinePage {...await this.of(actor, id)} />);
  }

  /** All of it as it was at one moment. */
  private of(actor: Actor, id: Id<'application'>) {
    return this.work.read(actor, async () => ({
      own: await this.own.of(actor, id),
      entries: await this.submitted.timeline(actor, id),
      requests: (await this.threads.list(actor, id)).filter(({ request }) => request?.state === 'open'),
      hasFeedback: (await this.feedback.released(actor, id)) !== undefined,
    }));
  }
}
