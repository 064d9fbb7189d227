import { Body, Controller, Get, Headers, Param, Post, Put, Query, Res, UseFilters } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApplicationPages,
  ApplicationsReader,
  ResumeApplication,
  SaveSection,
  StartApplication,
  SubmitApplication,
  TracesReader,
  WithdrawApplication,
} from '#applications';
import { kernelErrors, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, LookedWhyDto, PathId, Step } from '../http/index.js';
import { ListDto, StartDto, SubmitDto } from './application.dto.js';
import { presentApplication, presentPreview, presentReceipt, presentRow, versionFor } from './application.presenter.js';
import { SectionChangedFilter } from './section-changed.filter.js';

/** Applications as their organisations make them. */
@ApiTags('applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsReader,
    private readonly pages: ApplicationPages,
    private readonly startApplication: StartApplication,
    private readonly saveSection: SaveSection,
    private readonly submitApplication: SubmitApplication,
    private readonly withdrawApplication: WithdrawApplication,
    private readonly resumeApplication: ResumeApplication,
    private readonly traces: TracesReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The applications that the reader may see' })
  @ApiOkResponse({ description: 'The latest first; `after` is the id of the last row of the page before' })
  async list(@Acting() actor: Actor, @Query() filter: ListDto, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.applications.list(actor, filter)).map((row) => presentRow(row, actor, said)) };
  }

  @Post()
  @ApiOperation({ summary: 'Begins an application' })
  @ApiCreatedResponse({ description: 'A draft' })
  start(@Acting() actor: Actor, @Body() body: StartDto, @Commanding() command: Command) {
    return this.startApplication.execute(actor, body, command);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One application, with what the reader may do next' })
  @ApiOkResponse({ description: 'State, sections with their completeness, documents, receipt, actions with reasons' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const page = await this.pages.page(actor, id);
    const version = versionFor(page);
    if (version !== null) void reply.header('etag', etagOf({ version }));
    return presentApplication(page, words(chooseLanguage(language)));
  }

  @Put(':id/sections/:section')
  @ApiOperation({ summary: 'Saves one section; `If-Match` is the version of the section, `"0"` for the first time' })
  @UseFilters(SectionChangedFilter)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ description: 'Its new version, and what in it looks like a trace of a person: read those again' })
  @ApiBody({ schema: { type: 'object', description: 'The whole section; what is not answered yet is left out' } })
  async save(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Param('section') section: string,
    @Body() content: object,
    @Commanding('versioned') command: Command,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const saved = await this.saveSection.execute(actor, id, { section, content }, command);
    void reply.header('etag', etagOf(saved));
    return { ...saved, traces: await this.traces.find(actor, content) };
  }

  @Get(':id/preview')
  @ApiOperation({ summary: 'What the criteria would say of the working copy now; nothing is stored' })
  @ApiOkResponse({ description: 'A finding for each criterion, or what has to be answered first' })
  async preview(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Headers('accept-language') language?: string,
  ) {
    return presentPreview(await this.pages.preview(actor, id), words(chooseLanguage(language)));
  }

  @Post(':id/submission')
  @ApiOperation({ summary: 'Hands in the working copy' })
  @ApiCreatedResponse({ description: 'The receipt: reference, instant and hash' })
  async submit(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { looked, ...certifier }: SubmitDto,
    @Commanding() command: Command,
  ) {
    const { draft } = await this.pages.page(actor, id);
    const answers = Object.fromEntries((draft?.sections ?? []).map(({ section, content }) => [section, content]));
    const faults = await this.traces.unlooked(actor, answers, looked);
    return this.submitApplication.execute(actor, id, { ...certifier, faults }, command);
  }

  @Get(':id/submission')
  @ApiOperation({ summary: 'The submission that counts, word for word' })
  @ApiOkResponse({ description: 'Its receipt, and what was handed in' })
  async submission(@Acting() actor: Actor, @PathId('id') id: Id<'application'>) {
    const submission = await this.applications.submission(actor, id);
    return { ...presentReceipt(submission), content: submission.content };
  }

  @Get(':id/submissions/:number')
  @ApiOperation({ summary: 'An earlier submission, by its number' })
  @ApiOkResponse({ description: 'Its receipt, and what was handed in' })
  async earlier(@Acting() actor: Actor, @PathId('id') id: Id<'application'>, @Param('number') number: string) {
    const submission = await this.applications.submission(actor, id, numberIn(number));
    return { ...presentReceipt(submission), content: submission.content };
  }

  @Post(':id/withdrawal')
  @Step('Takes the application back')
  async withdraw(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.withdrawApplication.execute(actor, id, { why }, command);
  }

  @Post(':id/resumption')
  @Step('Takes the withdrawal back, before the deadline')
  async resume(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.resumeApplication.execute(actor, id, { why }, command);
  }
}

/** What is no number cannot be found. */
const numberIn = (text: string): number => {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw kernelErrors.error('not_found');
  return Number(text);
};
