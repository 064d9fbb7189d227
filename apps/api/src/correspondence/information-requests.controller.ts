import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplicationsReader, TracesReader } from '#applications';
import { CloseRequest, MakeRequest, MoveDueDay, WithdrawRequest } from '#correspondence';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acknowledgement, Acting, Commanding, LookedWhyDto, PathId, Step } from '../http/index.js';
import { DueDayDto, RequestDto } from './thread.dto.js';

/** What the secretariat wants of an applicant by a day. */
@ApiTags('messages')
@Controller()
export class InformationRequestsController {
  constructor(
    private readonly applications: ApplicationsReader,
    private readonly makeRequest: MakeRequest,
    private readonly moveDueDay: MoveDueDay,
    private readonly closeRequest: CloseRequest,
    private readonly withdrawRequest: WithdrawRequest,
    private readonly traces: TracesReader,
  ) {}

  @Post('applications/:id/information-requests')
  @ApiOperation({ summary: 'Asks an applicant for a document or a clarification by a day' })
  @ApiCreatedResponse({ description: 'The request with its conversation; the organisation is told' })
  async make(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { topic, text, dueOn, looked }: RequestDto,
    @Commanding() command: Command,
  ) {
    const application = await this.applications.row(actor, id);
    await this.traces.refuseUnlooked(actor, { text }, looked, application.organisationId);
    return this.makeRequest.execute(actor, application, { topic, text, dueOn }, command);
  }

  @Put('information-requests/:id')
  @ApiOperation({ summary: 'Gives an applicant another day for it' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: Acknowledgement, description: 'The organisation is told' })
  move(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'information_request'>,
    @Body() { dueOn }: DueDayDto,
    @Commanding('versioned') command: Command,
  ) {
    return this.moveDueDay.execute(actor, id, dueOn, command);
  }

  @Post('information-requests/:id/closing')
  @Step('Closes it: what was wanted is there, or came in another way')
  close(@Acting() actor: Actor, @PathId('id') id: Id<'information_request'>, @Commanding() command: Command) {
    return this.closeRequest.execute(actor, id, command);
  }

  @Post('information-requests/:id/withdrawal')
  @Step('Withdraws it; the applicant reads why')
  async withdraw(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'information_request'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.withdrawRequest.execute(actor, id, why, command);
  }
}
