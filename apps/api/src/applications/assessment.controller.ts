import { Body, Controller, Headers, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AdmitApplication,
  ExcludeApplication,
  JudgeCriterion,
  ProposeReinstatement,
  ReinstateApplication,
  ScreenApplication,
} from '#applications';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, PathId, Step, WhyDto } from '../http/index.js';
import { ExclusionDto, JudgementDto } from './application.dto.js';
import { presentFindings } from './application.presenter.js';

/** Applications as the fund's side judges them. */
@ApiTags('applications')
@Controller('applications/:id')
export class AssessmentController {
  constructor(
    private readonly screenApplication: ScreenApplication,
    private readonly judgeCriterion: JudgeCriterion,
    private readonly admitApplication: AdmitApplication,
    private readonly excludeApplication: ExcludeApplication,
    private readonly proposeReinstatement: ProposeReinstatement,
    private readonly reinstateApplication: ReinstateApplication,
  ) {}

  @Post('screening')
  @Step('Judges the submission by its terms', 'The outcome, with a finding for each criterion')
  async screen(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Commanding() command: Command,
    @Headers('accept-language') language?: string,
  ) {
    const { findings, ...screened } = await this.screenApplication.execute(actor, id, command);
    return { ...screened, findings: presentFindings(findings, words(chooseLanguage(language))) };
  }

  @Post('judgements')
  @ApiOperation({ summary: 'Says whether a criterion is met where a person has to' })
  @ApiCreatedResponse({ description: 'The judgement; it supersedes an earlier one' })
  judge(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: JudgementDto,
    @Commanding() command: Command,
  ) {
    return this.judgeCriterion.execute(actor, id, { ...body }, command);
  }

  @Post('admission')
  @Step('Finds the submission eligible')
  admit(@Acting() actor: Actor, @PathId('id') id: Id<'application'>, @Commanding() command: Command) {
    return this.admitApplication.execute(actor, id, command);
  }

  @Post('exclusion')
  @Step('Finds the submission ineligible')
  exclude(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: ExclusionDto,
    @Commanding() command: Command,
  ) {
    return this.excludeApplication.execute(actor, id, { ...body }, command);
  }

  @Post('reinstatement-proposal')
  @ApiOperation({ summary: 'Proposes to take an exclusion or a passing over back' })
  @ApiCreatedResponse({ description: 'Another person decides' })
  propose(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.proposeReinstatement.execute(actor, id, { why }, command);
  }

  @Post('reinstatement')
  @Step('Takes it back, as another person proposed')
  reinstate(@Acting() actor: Actor, @PathId('id') id: Id<'application'>, @Commanding() command: Command) {
    return this.reinstateApplication.execute(actor, id, command);
  }
}
