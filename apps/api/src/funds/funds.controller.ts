import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContributionsReader, LedgerReader, RecordContribution } from '#funds';
import type { Actor } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding } from '../http/index.js';
import { ContributionDto } from './contribution.dto.js';

/** The fund's money: what came in, and the books. */
@ApiTags('funds')
@Controller()
export class FundsController {
  constructor(
    private readonly contributions: ContributionsReader,
    private readonly ledger: LedgerReader,
    private readonly recordContribution: RecordContribution,
  ) {}

  @Get('contributions')
  @ApiOperation({ summary: 'Contributions that the reader may see, the latest first' })
  @ApiOkResponse({ description: 'What donors gave' })
  async list(@Acting() actor: Actor) {
    return { items: await this.contributions.list(actor) };
  }

  @Post('contributions')
  @ApiOperation({ summary: 'Records money that a donor gave' })
  @ApiCreatedResponse({ description: 'The money is available' })
  record(@Acting() actor: Actor, @Body() body: ContributionDto, @Commanding() command: Command) {
    return this.recordContribution.execute(actor, { ...body }, command);
  }

  @Get('ledger/balances')
  @ApiOperation({ summary: 'What stands on each account' })
  @ApiOkResponse({ description: 'Available money, envelopes, and what is outstanding and paid of each award' })
  async balances(@Acting() actor: Actor) {
    return { items: await this.ledger.balances(actor) };
  }

  @Get('ledger/check')
  @ApiOperation({ summary: 'Whether the books agree' })
  @ApiOkResponse({ description: 'Debits and credits agree, and commitments = paid + outstanding + released' })
  check(@Acting() actor: Actor) {
    return this.ledger.check(actor);
  }
}
