import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AgreeAward,
  ApproveAward,
  DeclineAward,
  LapseAward,
  ReopenAward,
  RescindAward,
  ResumeAward,
  SuspendAward,
  TerminateAward,
} from '#awards';
import { BeginGrant, CloseGrant } from '#disbursements';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, WhyDto } from '../http/index.js';

type AwardId = Id<'award'>;

/** The steps in an award's life. */
@ApiTags('awards')
@Controller('awards/:id')
export class AwardLifeController {
  constructor(
    private readonly approveAward: ApproveAward,
    private readonly agreeAward: AgreeAward,
    private readonly beginGrant: BeginGrant,
    private readonly suspendAward: SuspendAward,
    private readonly resumeAward: ResumeAward,
    private readonly terminateAward: TerminateAward,
    private readonly closeGrant: CloseGrant,
    private readonly reopenAward: ReopenAward,
    private readonly declineAward: DeclineAward,
    private readonly lapseAward: LapseAward,
    private readonly rescindAward: RescindAward,
  ) {}

  /** Approves what another person proposed: its money is committed. */
  @Post('approval')
  @HttpCode(200)
  approve(@Acting() actor: Actor, @PathId('id') id: AwardId, @Commanding() command: Command) {
    return this.approveAward.execute(actor, id, command);
  }

  /** Records that the agreement stands. */
  @Post('agreement')
  @HttpCode(200)
  agree(@Acting() actor: Actor, @PathId('id') id: AwardId, @Commanding() command: Command) {
    return this.agreeAward.execute(actor, id, command);
  }

  /** Starts the project: reports are expected and instalments planned. */
  @Post('start')
  @HttpCode(200)
  start(@Acting() actor: Actor, @PathId('id') id: AwardId, @Commanding() command: Command) {
    return this.beginGrant.execute(actor, id, command);
  }

  /** Suspends: nothing is paid for now. */
  @Post('suspension')
  @HttpCode(200)
  suspend(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.suspendAward.execute(actor, id, why, command);
  }

  /** Resumes what another person suspended. */
  @Post('resumption')
  @HttpCode(200)
  resume(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.resumeAward.execute(actor, id, why, command);
  }

  /** Ends the project before its time. */
  @Post('termination')
  @HttpCode(200)
  terminate(
    @Acting() actor: Actor,
    @PathId('id') id: AwardId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.terminateAward.execute(actor, id, why, command);
  }

  /** Closes: what was not paid goes back to the envelope. */
  @Post('closure')
  @HttpCode(200)
  close(@Acting() actor: Actor, @PathId('id') id: AwardId, @Commanding() command: Command) {
    return this.closeGrant.execute(actor, id, command);
  }

  /** Takes a closed award up again after a late finding. */
  @Post('reopening')
  @HttpCode(200)
  reopen(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.reopenAward.execute(actor, id, why, command);
  }

  /** The grantee does not take the award. */
  @Post('declination')
  @HttpCode(200)
  decline(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.declineAward.execute(actor, id, why, command);
  }

  /** Nobody signed in time. */
  @Post('lapse')
  @HttpCode(200)
  lapse(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.lapseAward.execute(actor, id, why, command);
  }

  /** The fund takes its decision back before the project starts. */
  @Post('rescission')
  @HttpCode(200)
  rescind(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.rescindAward.execute(actor, id, why, command);
  }
}
