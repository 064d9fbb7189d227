import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
  Res,
  UseFilters,
} from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApplicationPages,
  ApplicationsReader,
  ResumeApplication,
  SaveSection,
  StartApplication,
  SubmitApplication,
  WithdrawApplication,
} from '#applications';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId, WhyDto } from '../http/index.js';
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
  ) {}

  /** The applications that the reader may see. */
  @Get()
  @ApiOkResponse({ description: 'The latest first; `after` is the id of the last row of the page before' })
  async list(@Acting() actor: Actor, @Query() filter: ListDto, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.applications.list(actor, filter)).map((row) => presentRow(row, actor, said)) };
  }

  /** Begins an application. */
  @Post()
  @ApiCreatedResponse({ description: 'A draft' })
  start(@Acting() actor: Actor, @Body() body: StartDto, @Commanding() command: Command) {
    return this.startApplication.execute(actor, body, command);
  }

  /** One application, with what the reader may do next. */
  @Get(':id')
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

  /** Saves one section; `If-Match` is the version of the section, `"0"` for the first time. */
  @Put(':id/sections/:section')
  @UseFilters(SectionChangedFilter)
  @ApiHeader({ name: 'If-Match', required: true })
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
    return saved;
  }

  /** What the criteria would say of the working copy now; nothing is stored. */
  @Get(':id/preview')
  async preview(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Headers('accept-language') language?: string,
  ) {
    return presentPreview(await this.pages.preview(actor, id), words(chooseLanguage(language)));
  }

  /** Hands in the working copy. */
  @Post(':id/submission')
  @ApiCreatedResponse({ description: 'The receipt: reference, instant and hash' })
  submit(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: SubmitDto,
    @Commanding() command: Command,
  ) {
    return this.submitApplication.execute(actor, id, { certifier: body.certifier }, command);
  }

  /** The submission that counts, word for word. */
  @Get(':id/submission')
  async submission(@Acting() actor: Actor, @PathId('id') id: Id<'application'>) {
    const submission = await this.applications.submission(actor, id);
    return { ...presentReceipt(submission), content: submission.content };
  }

  /** An earlier submission, by its number. */
  @Get(':id/submissions/:number')
  async earlier(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Param('number', ParseIntPipe) number: number,
  ) {
    const submission = await this.applications.submission(actor, id, number);
    return { ...presentReceipt(submission), content: submission.content };
  }

  /** Takes the application back. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  withdraw(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.withdrawApplication.execute(actor, id, { why }, command);
  }

  /** Takes the withdrawal back, before the deadline. */
  @Post(':id/resumption')
  @HttpCode(200)
  resume(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.resumeApplication.execute(actor, id, { why }, command);
  }
}
