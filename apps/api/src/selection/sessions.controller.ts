import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import {
  AddToSession,
  AdjournSession,
  ApproveSelection,
  CancelSession,
  ConveneSession,
  OpenSession,
  RecordSession,
  SelectionReader,
} from '#selection';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId, Step, WhyDto } from '../http/index.js';
import { AddendumDto, ApprovalDto, AttendanceDto, ConveningDto, RecordDto, SessionsDto } from './selection.dto.js';
import { presentSession, presentSessionRow } from './session.presenter.js';

/** Sessions of the Board of Trustees, and the approval of what they advised. */
@ApiTags('selection')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly selection: SelectionReader,
    private readonly conveneSession: ConveneSession,
    private readonly openSession: OpenSession,
    private readonly recordSession: RecordSession,
    private readonly adjournSession: AdjournSession,
    private readonly cancelSession: CancelSession,
    private readonly addToSession: AddToSession,
    private readonly approveSelection: ApproveSelection,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The sessions, of one window or all' })
  @ApiOkResponse({ description: 'The latest first' })
  async list(
    @Acting() actor: Actor,
    @Query() { windowId }: SessionsDto,
    @Headers('accept-language') language?: string,
  ) {
    const said = words(chooseLanguage(language));
    return { items: (await this.selection.sessions(actor, windowId)).map((row) => presentSessionRow(row, said)) };
  }

  @Post()
  @ApiOperation({ summary: 'Calls the Board to a session' })
  @ApiCreatedResponse({ description: 'The session, numbered after the last one' })
  convene(@Acting() actor: Actor, @Body() body: ConveningDto, @Commanding() command: Command) {
    return this.conveneSession.execute(actor, { ...body }, command);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One session, with what the reader may do next' })
  @ApiOkResponse({ description: 'Attendance, what waits for advice, what was advised, actions with reasons' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'board_session'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const session = await this.selection.session(actor, id);
    void reply.header('etag', etagOf(session));
    return presentSession(session, actor, words(chooseLanguage(language)));
  }

  @Post(':id/opening')
  @Step('Opens a sitting with its attendance')
  open(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'board_session'>,
    @Body() { attendance }: AttendanceDto,
    @Commanding() command: Command,
  ) {
    return this.openSession.execute(actor, id, attendance, command);
  }

  @Post(':id/record')
  @Step('Records what the Board advised')
  record(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'board_session'>,
    @Body() { recommendations }: RecordDto,
    @Commanding() command: Command,
  ) {
    return this.recordSession.execute(actor, id, recommendations, command);
  }

  @Post(':id/adjournment')
  @Step('Breaks the sitting off')
  adjourn(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'board_session'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.adjournSession.execute(actor, id, why, command);
  }

  @Post(':id/cancellation')
  @Step('Calls the session off')
  cancel(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'board_session'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.cancelSession.execute(actor, id, why, command);
  }

  @Post(':id/addenda')
  @ApiOperation({ summary: 'Adds words to a recorded session' })
  @ApiCreatedResponse({ description: 'What was recorded stays; this stands beside it' })
  add(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'board_session'>,
    @Body() { body }: AddendumDto,
    @Commanding() command: Command,
  ) {
    return this.addToSession.execute(actor, id, body, command);
  }

  @Post(':id/approval')
  @ApiOperation({ summary: 'Decides on what the Board advised' })
  @ApiCreatedResponse({ description: 'Every application of the session has its outcome; nobody is told yet' })
  approve(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'board_session'>,
    @Body() { deviations = [] }: ApprovalDto,
    @Commanding() command: Command,
  ) {
    return this.approveSelection.execute(actor, id, deviations, command);
  }
}
