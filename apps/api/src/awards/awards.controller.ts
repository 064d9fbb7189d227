import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { AgreeBudget, AwardsReader, ProposeAward, RecordSignature, ReviseBudget } from '#awards';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId } from '../http/index.js';
import { AwardDto, BudgetAgreementDto, BudgetDto, SignatureDto } from './award.dto.js';
import { presentAward, presentAwardRow } from './award.presenter.js';

/** Which awards to list. */
export class AwardFilterDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  windowId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  applicationId?: string;
}

/** Awards with their budgets and agreements. */
@ApiTags('awards')
@Controller('awards')
export class AwardsController {
  constructor(
    private readonly awards: AwardsReader,
    private readonly proposeAward: ProposeAward,
    private readonly reviseBudget: ReviseBudget,
    private readonly agreeBudget: AgreeBudget,
    private readonly recordSignature: RecordSignature,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Awards that the reader may see, the latest first' })
  @ApiOkResponse({ description: 'Awards that the reader may see' })
  async list(@Acting() actor: Actor, @Query() filter: AwardFilterDto, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.awards.list(actor, filter)).map((row) => presentAwardRow(row, said)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One award with its years, budget, agreement and what the reader may do next' })
  @ApiOkResponse({ description: 'Its years, budget and agreement, and actions with reasons' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'award'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const award = await this.awards.detail(actor, id);
    void reply.header('etag', etagOf(award));
    return presentAward(award, actor, words(chooseLanguage(language)));
  }

  @Post()
  @ApiOperation({ summary: 'Proposes an award for a selected application' })
  @ApiCreatedResponse({ description: 'The award waits for the approval of another person' })
  propose(@Acting() actor: Actor, @Body() body: AwardDto, @Commanding() command: Command) {
    return this.proposeAward.execute(actor, { ...body }, command);
  }

  @Post(':id/budget-revisions')
  @ApiOperation({ summary: 'Proposes a budget that fits the amount awarded' })
  @ApiCreatedResponse({ description: 'The budget waits for the other side' })
  revise(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'award'>,
    @Body() { lines }: BudgetDto,
    @Commanding() command: Command,
  ) {
    return this.reviseBudget.execute(
      actor,
      id,
      lines.map((line) => ({ ...line })),
      command,
    );
  }

  @Post(':id/budget-agreement')
  @ApiOperation({ summary: 'Agrees to the budget that the other side proposed' })
  @ApiCreatedResponse({ description: 'The years follow the budget; the agreement is drawn up' })
  agreeToBudget(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'award'>,
    @Body() { revisionId }: BudgetAgreementDto,
    @Commanding() command: Command,
  ) {
    return this.agreeBudget.execute(actor, id, revisionId, command);
  }

  @Post(':id/signatures')
  @ApiOperation({ summary: 'Signs the agreement for one’s side' })
  @ApiCreatedResponse({ description: 'Signed' })
  sign(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'award'>,
    @Body() body: SignatureDto,
    @Commanding() command: Command,
  ) {
    return this.recordSignature.execute(actor, id, { ...body }, command);
  }
}
