import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import {
  AcceptReport,
  ProposeReportAct,
  ReopenReport,
  ReportsReader,
  ReturnReport,
  SubmitReport,
  WaiveReport,
} from '#reports';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId, Step, WhyDto } from '../http/index.js';
import { presentReport, presentReportRow } from './report.presenter.js';
import { readReport, reportSchema } from './report.schema.js';

type ReportId = Id<'report'>;

/** Which reports to list. */
export class ReportFilterDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  awardId?: string;
}

/** Reports that grantees owe and hand in. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsReader,
    private readonly submitReport: SubmitReport,
    private readonly returnReport: ReturnReport,
    private readonly acceptReport: AcceptReport,
    private readonly proposeAct: ProposeReportAct,
    private readonly waiveReport: WaiveReport,
    private readonly reopenReport: ReopenReport,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Reports that the reader may see, the earliest due first' })
  @ApiOkResponse({ description: 'Reports that the reader may see' })
  async list(@Acting() actor: Actor, @Query() filter: ReportFilterDto, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.reports.list(actor, filter)).map((row) => presentReportRow(row, said)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One report with what was handed in and what the reader may do next' })
  @ApiOkResponse({ description: 'What was handed in, and actions with reasons' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: ReportId,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const report = await this.reports.detail(actor, id);
    void reply.header('etag', etagOf(report));
    return presentReport(report, actor, words(chooseLanguage(language)));
  }

  @Post(':id/submission')
  @Step('Hands a report in')
  @ApiBody({ schema: reportSchema as object })
  submit(@Acting() actor: Actor, @PathId('id') id: ReportId, @Body() body: unknown, @Commanding() command: Command) {
    return this.submitReport.execute(actor, id, readReport(body), command);
  }

  @Post(':id/return')
  @Step('Gives a report back with what is to be mended')
  return(@Acting() actor: Actor, @PathId('id') id: ReportId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.returnReport.execute(actor, id, why, command);
  }

  @Post(':id/acceptance')
  @Step('Accepts a report')
  accept(@Acting() actor: Actor, @PathId('id') id: ReportId, @Commanding() command: Command) {
    return this.acceptReport.execute(actor, id, command);
  }

  @Post(':id/waiver-proposal')
  @ApiOperation({ summary: 'Proposes to waive a report' })
  @ApiCreatedResponse({ description: 'Another person decides' })
  proposeWaiver(
    @Acting() actor: Actor,
    @PathId('id') id: ReportId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.proposeAct.execute(actor, id, 'waive', why, command);
  }

  @Post(':id/waiver')
  @Step('Waives a report, as another person has proposed')
  waive(@Acting() actor: Actor, @PathId('id') id: ReportId, @Commanding() command: Command) {
    return this.waiveReport.execute(actor, id, command);
  }

  @Post(':id/reopening-proposal')
  @ApiOperation({ summary: 'Proposes to reopen an accepted report' })
  @ApiCreatedResponse({ description: 'Another person decides' })
  proposeReopening(
    @Acting() actor: Actor,
    @PathId('id') id: ReportId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.proposeAct.execute(actor, id, 'reopen', why, command);
  }

  @Post(':id/reopening')
  @Step('Reopens an accepted report, as another person has proposed')
  reopen(@Acting() actor: Actor, @PathId('id') id: ReportId, @Commanding() command: Command) {
    return this.reopenReport.execute(actor, id, command);
  }
}
