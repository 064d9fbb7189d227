import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReceiveApplication, ReceivedReader, RecordApplication, TracesReader } from '#applications';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../http/index.js';
import { RecordReceivedDto } from './received.dto.js';
import { readReceived, receivedSchema } from './received.schema.js';

/** Applications that reached the fund by e-mail or on paper: entered by one officer, recorded by another. */
@ApiTags('applications')
@Controller()
export class ReceivedController {
  constructor(
    private readonly received: ReceivedReader,
    private readonly receiveApplication: ReceiveApplication,
    private readonly recordApplication: RecordApplication,
    private readonly traces: TracesReader,
  ) {}

  @Get('calls/:id/received-applications')
  @ApiOperation({ summary: 'What reached the fund by e-mail or on paper under a call' })
  @ApiOkResponse({ description: 'How and when each was received, and who confirmed it; the latest first' })
  async list(@Acting() actor: Actor, @PathId('id') id: Id<'call'>) {
    return { items: await this.received.list(actor, id) };
  }

  @Post('received-applications')
  @ApiOperation({ summary: 'Begins to enter an application that was received by e-mail or on paper, in time' })
  @ApiBody({ schema: receivedSchema as object })
  @ApiCreatedResponse({ description: 'Its sections and documents are entered as an applicant’s are' })
  receive(@Acting() actor: Actor, @Body() body: unknown, @Commanding() command: Command) {
    return this.receiveApplication.execute(actor, readReceived(body), command);
  }

  @Post('applications/:id/recording')
  @ApiOperation({ summary: 'Records what another person entered, after comparing it with the original' })
  @ApiCreatedResponse({ description: 'The receipt: submitted as of the instant in which it was received' })
  async record(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { certifier, why, looked }: RecordReceivedDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.recordApplication.execute(actor, id, { certifier, why }, command);
  }
}
