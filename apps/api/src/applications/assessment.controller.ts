import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import { Acting, Commanding, PathId, WhyDto } from '../http/index.js';
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

  /** Judges the submission by its terms. */
  @Post('screening')
  @HttpCode(200)
  async screen(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Commanding() command: Command,
    @Headers('accept-language') language?: string,
  ) {
    const { findings, ...screened } = await this.screenApplication.execute(actor, id, command);
    return { ...screened, findings: presentFindings(findings, words(chooseLanguage(language))) };
  }

  /** Says whether a criterion is met where a person has to. */
  @Post('judgements')
  judge(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: JudgementDto,
    @Commanding() command: Command,
  ) {
    return this.judgeCriterion.execute(actor, id, { ...body }, command);
  }

  /** Finds the submission eligible. */
  @Post('admission')
  @HttpCode(200)
  admit(@Acting() actor: Actor, @PathId('id') id: Id<'application'>, @Commanding() command: Command) {
    return this.admitApplication.execute(actor, id, command);
  }

  /** Finds the submission ineligible. */
  @Post('exclusion')
  @HttpCode(200)
  exclude(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: ExclusionDto,
    @Commanding() command: Command,
  ) {
    return this.excludeApplication.execute(actor, id, { ...body }, command);
  }

  /** Proposes to take an exclusion or a passing over back. */
  @Post('reinstatement-proposal')
  propose(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.proposeReinstatement.execute(actor, id, { why }, command);
  }

  /** Takes it back, as another person proposed. */
  @Post('reinstatement')
  @HttpCode(200)
  reinstate(@Acting() actor: Actor, @PathId('id') id: Id<'application'>, @Commanding() command: Command) {
    return this.reinstateApplication.execute(actor, id, command);
  }
}
