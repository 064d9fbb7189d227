import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AwardsReader } from '#awards';
import { DisbursementsReader, ScheduleInstalments } from '#disbursements';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId } from '../http/index.js';
import { DisbursementFilterDto, InstalmentsDto } from './disbursement.dto.js';
import { presentDisbursement, presentDisbursementRow } from './disbursement.presenter.js';

/** Instalments, planned and paid. */
@ApiTags('disbursements')
@Controller()
export class DisbursementsController {
  constructor(
    private readonly awards: AwardsReader,
    private readonly disbursements: DisbursementsReader,
    private readonly schedule: ScheduleInstalments,
  ) {}

  @Get('disbursements')
  @ApiOperation({ summary: 'Instalments that the reader may see, by award' })
  @ApiOkResponse({ description: 'Instalments that the reader may see' })
  async list(
    @Acting() actor: Actor,
    @Query() filter: DisbursementFilterDto,
    @Headers('accept-language') language?: string,
  ) {
    const said = words(chooseLanguage(language));
    return { items: (await this.disbursements.list(actor, filter)).map((row) => presentDisbursementRow(row, said)) };
  }

  @Get('disbursements/:id')
  @ApiOperation({ summary: 'One instalment with what the reader may do next' })
  @ApiOkResponse({ description: 'What stands between it and the bank: actions with reasons' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'disbursement'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const disbursement = await this.disbursements.detail(actor, id);
    void reply.header('etag', etagOf(disbursement));
    return presentDisbursement(disbursement, actor, words(chooseLanguage(language)));
  }

  @Get('awards/:id/paid-years')
  @ApiOperation({ summary: 'What was paid of an award in each project year' })
  @ApiOkResponse({ description: 'By project year, with the cap of the terms' })
  async paidYears(@Acting() actor: Actor, @PathId('id') id: Id<'award'>) {
    await this.awards.row(actor, id);
    return { items: await this.disbursements.paidByYear(actor, id) };
  }

  @Post('awards/:id/instalments')
  @ApiOperation({ summary: 'Plans further instalments in place of what was cancelled' })
  @ApiCreatedResponse({ description: 'Planned' })
  plan(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'award'>,
    @Body() { instalments }: InstalmentsDto,
    @Commanding() command: Command,
  ) {
    return this.schedule.execute(
      actor,
      id,
      instalments.map((one) => ({ ...one })),
      command,
    );
  }
}
