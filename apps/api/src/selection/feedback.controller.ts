import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApplicationsReader, TracesReader } from '#applications';
import { audienceOf } from '#applications/domain';
import { CallsReader } from '#calls';
import { kernelErrors, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { FeedbackReader, WriteFeedback } from '#selection';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId, Step } from '../http/index.js';
import { FeedbackDto } from './feedback.dto.js';
import { presentFeedbackDesk, presentFeedbackRow, presentReleased } from './feedback.presenter.js';

/** What applicants are told of the assessment with their decision, where their call gives it. */
@ApiTags('selection')
@Controller()
export class FeedbackController {
  constructor(
    private readonly calls: CallsReader,
    private readonly applications: ApplicationsReader,
    private readonly feedback: FeedbackReader,
    private readonly writeFeedback: WriteFeedback,
    private readonly traces: TracesReader,
  ) {}

  @Get('windows/:id/feedback')
  @ApiOperation({ summary: 'Feedback on the assessed applications of a window, for the desk' })
  @ApiOkResponse({ description: 'By reference: what is written, what was given, and when' })
  async ofWindow(@Acting() actor: Actor, @PathId('id') id: Id<'window'>) {
    const { rules } = await this.calls.window(actor, id);
    const rows = await this.feedback.ofWindow(actor, id);
    return { kind: rules.settings.feedback, items: rows.map(presentFeedbackRow) };
  }

  @Get('applications/:id/feedback')
  @ApiOperation({ summary: 'Feedback on one application' })
  @ApiOkResponse({
    description: 'Its applicant reads what was given, once it was; the desk the text, the averages and the reviews',
  })
  async ofApplication(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const application = await this.applications.row(actor, id);
    const window = await this.calls.window(actor, application.windowId);
    const said = words(chooseLanguage(language));
    if (audienceOf(actor, application) === 'applicant') {
      const given = await this.feedback.released(actor, id);
      if (given === undefined) throw kernelErrors.error('not_found');
      return presentReleased(given, window, said);
    }
    const desk = await this.feedback.desk(actor, id);
    void reply.header('etag', etagOf(desk.row));
    return presentFeedbackDesk(desk, window, said);
  }

  @Put('applications/:id/feedback')
  @Step('Writes the text that an applicant reads with the decision', 'Kept until the outcomes are released')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was read; "0" before the first text' })
  async write(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { text, language, looked }: FeedbackDto,
    @Commanding('versioned') command: Command,
  ) {
    const { organisationId } = await this.applications.row(actor, id);
    await this.traces.refuseUnlooked(actor, { text }, looked, organisationId);
    return this.writeFeedback.execute(actor, id, { text, language }, command);
  }
}
