import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
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
import { Acting, Commanding, etagOf, PathId, WhyDto } from '../http/index.js';
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

  /** Reports that the reader may see, the earliest due first. */
  @Get()
  @ApiOkResponse({ description: 'Reports that the reader may see' })
  async list(@Acting() actor: Actor, @Query() filter: ReportFilterDto, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.reports.list(actor, filter)).map((row) => presentReportRow(row, said)) };
  }

  /** One report with what was handed in and what the reader may do next. */
  @Get(':id')
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

  /** Hands a report in. */
  @Post(':id/submission')
  @HttpCode(200)
  @ApiBody({ schema: reportSchema as object })
  submit(@Acting() actor: Actor, @PathId('id') id: ReportId, @Body() body: unknown, @Commanding() command: Command) {
    return this.submitReport.execute(actor, id, readReport(body), command);
  }

  /** Gives a report back with what is to be mended. */
  @Post(':id/return')
  @HttpCode(200)
  return(@Acting() actor: Actor, @PathId('id') id: ReportId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.returnReport.execute(actor, id, why, command);
  }

  /** Accepts a report. */
  @Post(':id/acceptance')
  @HttpCode(200)
  accept(@Acting() actor: Actor, @PathId('id') id: ReportId, @Commanding() command: Command) {
    return this.acceptReport.execute(actor, id, command);
  }

  /** Proposes to waive a report. */
  @Post(':id/waiver-proposal')
  @ApiCreatedResponse({ description: 'Another person decides' })
  proposeWaiver(
    @Acting() actor: Actor,
    @PathId('id') id: ReportId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.proposeAct.execute(actor, id, 'waive', why, command);
  }

  /** Waives a report, as another person has proposed. */
  @Post(':id/waiver')
  @HttpCode(200)
  waive(@Acting() actor: Actor, @PathId('id') id: ReportId, @Commanding() command: Command) {
    return this.waiveReport.execute(actor, id, command);
  }

  /** Proposes to reopen an accepted report. */
  @Post(':id/reopening-proposal')
  @ApiCreatedResponse({ description: 'Another person decides' })
  proposeReopening(
    @Acting() actor: Actor,
    @PathId('id') id: ReportId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.proposeAct.execute(actor, id, 'reopen', why, command);
  }

  /** Reopens an accepted report, as another person has proposed. */
  @Post(':id/reopening')
  @HttpCode(200)
  reopen(@Acting() actor: Actor, @PathId('id') id: ReportId, @Commanding() command: Command) {
    return this.reopenReport.execute(actor, id, command);
  }
}
