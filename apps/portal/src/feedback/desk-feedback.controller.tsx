import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { CallsReader } from '#calls';
import { proposalLanguagesOf } from '#calls/domain';
import { reasonsFrom, shape, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { FeedbackReader, WriteFeedback } from '#selection';
import { feedbackChecks, feedbackPolicy } from '#selection/domain';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { isLooked } from '../traces/look-again.js';
import { deskFeedbackOf, FeedbackListPage, withoutText, type WindowFeedback } from './list-page.js';
import { WritePage, type Writing } from './write-page.js';

/** Where the desk writes what applicants read with their decision. */
@PageController('desk')
export class DeskFeedbackController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly feedback: FeedbackReader,
    private readonly traces: TracesReader,
    private readonly writeFeedback: WriteFeedback,
  ) {}

  @Get('calls/:id/feedback')
  async list(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const call = await this.calls.detail(actor, id);
    const windows: WindowFeedback[] = [];
    for (const window of call.windows) windows.push({ window, rows: await this.feedback.ofWindow(actor, window.id) });
    await this.pages.send(request, reply, <FeedbackListPage call={call} windows={windows} />);
  }

  @Get('applications/:id/feedback')
  async form(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const writing = await this.writing(actor, id);
    const { text, language } = writing.desk.row;
    const typed = { text: text ?? '', language: language ?? writing.languages[0] ?? '' };
    await this.pages.send(request, reply, <WritePage writing={writing} typed={typed} />);
  }

  @Post('applications/:id/feedback')
  async write(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const typed: Typed = shape.isObject(body) ? body : {};
    const text = textAt(typed, 'text').replace(/\r\n?/g, '\n').trim();
    await this.pages.acted(
      request,
      reply,
      async () => {
        const { organisationId } = (await this.feedback.desk(actor, id)).row;
        await this.traces.refuseUnlooked(actor, { text }, isLooked(typed), organisationId);
        await this.writeFeedback.execute(actor, id, { text, language: textAt(typed, 'language') }, command);
        return deskFeedbackOf({ applicationId: id });
      },
      async () => {
        const writing = await this.writing(actor, id);
        return (errors) => <WritePage writing={writing} typed={typed} errors={errors} />;
      },
    );
  }

  private async writing(actor: Actor, id: Id<'application'>): Promise<Writing> {
    const desk = await this.feedback.desk(actor, id);
    const { row } = desk;
    const window = await this.calls.window(actor, row.windowId);
    const call = await this.calls.detail(actor, window.callId);
    const { settings } = window.rules;
    const facts = { kind: settings.feedback, isAssessed: true, wasReleased: row.releasedAt !== null };
    const rows = await this.feedback.ofWindow(actor, window.id);
    return {
      desk,
      window,
      call,
      languages: proposalLanguagesOf(settings, call.languages),
      against: [...feedbackPolicy.reasonsAgainst('write', actor, row), ...reasonsFrom(feedbackChecks, facts)],
      next: withoutText({ window, rows }).find(({ applicationId }) => applicationId !== id),
    };
  }
}
