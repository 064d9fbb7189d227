import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeclineRedaction, ProposeRedaction, RedactionsReader, RedactSubmission, TracesReader } from '#applications';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, LookedWhyDto, PathId, Step } from '../http/index.js';
import { RedactionDto } from './redaction.dto.js';

/** Erasing the free text of a submission, by two persons: hash, times and figures stay. */
@ApiTags('applications')
@Controller('applications/:id')
export class RedactionsController {
  constructor(
    private readonly redactions: RedactionsReader,
    private readonly proposeRedaction: ProposeRedaction,
    private readonly redactSubmission: RedactSubmission,
    private readonly declineRedaction: DeclineRedaction,
    private readonly traces: TracesReader,
  ) {}

  @Get('redactions')
  @ApiOperation({ summary: 'What was erased of the submissions, and what is asked for' })
  @ApiOkResponse({ description: 'The submissions with `redactedAt`, and who asked and decided, when and why' })
  page(@Acting() actor: Actor, @PathId('id') id: Id<'application'>) {
    return this.redactions.page(actor, id);
  }

  @Post('redaction-proposal')
  @ApiOperation({ summary: 'Asks that the free text of a submission be erased, once the door has closed' })
  @ApiCreatedResponse({ description: 'Another person decides' })
  async propose(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { number, why, looked }: RedactionDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.proposeRedaction.execute(actor, id, { number, why }, command);
  }

  @Post('redaction')
  @Step('Erases for good the free text that another person asked to be erased')
  redact(@Acting() actor: Actor, @PathId('id') id: Id<'application'>, @Commanding() command: Command) {
    return this.redactSubmission.execute(actor, id, command);
  }

  @Post('redaction-dismissal')
  @Step('Sets aside what was asked; whoever asked withdraws it')
  async dismiss(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.declineRedaction.execute(actor, id, { why }, command);
  }
}
