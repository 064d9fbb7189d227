import { Body, Controller, Post } from '@nestjs/common';
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
import { Acting, Commanding, PathId, Step, WhyDto } from '../http/index.js';

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

  @Post('approval')
  @Step('Approves what another person proposed: its money is committed')
  approve(@Acting() actor: Actor, @PathId('id') id: AwardId, @Commanding() command: Command) {
    return this.approveAward.execute(actor, id, command);
  }

  @Post('agreement')
  @Step('Records that the agreement stands')
  agree(@Acting() actor: Actor, @PathId('id') id: AwardId, @Commanding() command: Command) {
    return this.agreeAward.execute(actor, id, command);
  }

  @Post('start')
  @Step('Starts the project: reports are expected and instalments planned')
  start(@Acting() actor: Actor, @PathId('id') id: AwardId, @Commanding() command: Command) {
    return this.beginGrant.execute(actor, id, command);
  }

  @Post('suspension')
  @Step('Suspends: nothing is paid for now')
  suspend(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.suspendAward.execute(actor, id, why, command);
  }

  @Post('resumption')
  @Step('Resumes what another person suspended')
  resume(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.resumeAward.execute(actor, id, why, command);
  }

  @Post('termination')
  @Step('Ends the project before its time')
  terminate(
    @Acting() actor: Actor,
    @PathId('id') id: AwardId,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.terminateAward.execute(actor, id, why, command);
  }

  @Post('closure')
  @Step('Closes: what was not paid goes back to the envelope')
  close(@Acting() actor: Actor, @PathId('id') id: AwardId, @Commanding() command: Command) {
    return this.closeGrant.execute(actor, id, command);
  }

  @Post('reopening')
  @Step('Takes a closed award up again after a late finding')
  reopen(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.reopenAward.execute(actor, id, why, command);
  }

  @Post('declination')
  @Step('The grantee does not take the award')
  decline(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.declineAward.execute(actor, id, why, command);
  }

  @Post('lapse')
  @Step('Nobody signed in time')
  lapse(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.lapseAward.execute(actor, id, why, command);
  }

  @Post('rescission')
  @Step('The fund takes its decision back before the project starts')
  rescind(@Acting() actor: Actor, @PathId('id') id: AwardId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.rescindAward.execute(actor, id, why, command);
  }
}
