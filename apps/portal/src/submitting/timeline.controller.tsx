import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SubmittedReader } from '#applications';
import type { Actor, Id } from '#kernel';
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
    private readonly feedback: FeedbackReader,
  ) {}

  @Get('timeline')
  async timeline(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const own = await this.own.of(actor, id);
    const entries = await this.submitted.timeline(actor, id);
    const hasFeedback = (await this.feedback.released(actor, id)) !== undefined;
    await this.pages.send(request, reply, <TimelinePage own={own} entries={entries} hasFeedback={hasFeedback} />);
  }
}
