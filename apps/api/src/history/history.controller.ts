import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { holds, kernelErrors, type Actor, type Id } from '#kernel';
import { HistoryReader, Redactions, type Command, type HistoryRow } from '#platform';
import { Acting, Commanding, PathId, Step, WhyDto } from '../http/index.js';

/** Who did what, when and why; and the erasing of free text by two persons. */
@ApiTags('history')
@Controller('history')
export class HistoryController {
  constructor(
    private readonly history: HistoryReader,
    private readonly redactions: Redactions,
  ) {}

  @Get(':kind/:id')
  @ApiOperation({ summary: 'What happened to a thing, in order: whoever sees it sees its history' })
  @ApiOkResponse({ description: 'The entries that the reader may see' })
  async of(@Acting() actor: Actor, @Param('kind') kind: string, @PathId('id') id: Id<string>) {
    const items = await this.history.of(actor, kind, id);
    if (items.length === 0) throw kernelErrors.error('not_found');
    return { items: items.map((entry) => asSeen(kind, actor, entry)) };
  }

  @Post(':id/redaction-proposal')
  @Step('Asks that the free text of an entry be erased; another person decides', 'The proposal')
  propose(
    @Acting() actor: Actor,
    @PathId('id') id: Id<string>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.redactions.propose(actor, id, why, command);
  }

  @Post('redactions/:id/approval')
  @Step('Erases the free text that another person asked to be erased; its hash stays', 'The redaction')
  approve(@Acting() actor: Actor, @PathId('id') id: Id<'proposal'>, @Commanding() command: Command) {
    return this.redactions.approve(actor, id, command);
  }
}

/** States and versions of an application that its applicant was not told would tell it how often, and how, the fund decided. */
const asSeen = (kind: string, actor: Actor, entry: HistoryRow) => {
  const isOfTheFund = (['officer', 'approver', 'auditor'] as const).some((role) => holds(role)(actor));
  return kind === 'application' && !isOfTheFund ? { ...entry, from: null, version: null } : entry;
};
