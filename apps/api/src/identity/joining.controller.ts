import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TracesReader } from '#applications';
import { AnswerJoinRequest, AskForRecovery, DecideRecovery, JoiningReader, RecoveryFiles } from '#identity';
import type { Actor, Id, OrganisationId } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, attachmentFrom, Commanding, Download, LookedWhyDto, PathId, Step } from '../http/index.js';
import { presentJoinRequest, presentRecovery } from './joining.presenter.js';
import { PartDto, ProposedRecoveryDto, RecoveryDto } from './organisation.dto.js';

/** Requests to join organisations, and to get back those whose owners are gone. */
@ApiTags('organisations')
@Controller()
export class JoiningController {
  constructor(
    private readonly joining: JoiningReader,
    private readonly files: RecoveryFiles,
    private readonly answer: AnswerJoinRequest,
    private readonly askForRecovery: AskForRecovery,
    private readonly decide: DecideRecovery,
    private readonly traces: TracesReader,
  ) {}

  @Get('join-requests')
  @ApiOperation({ summary: 'One’s own requests, and the open ones to one’s organisations' })
  @ApiOkResponse({ description: 'With what the reader may do with each' })
  async requests(@Acting() actor: Actor, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.joining.requests(actor)).map((row) => presentJoinRequest(row, actor, said)) };
  }

  @Post('join-requests/:id/acceptance')
  @Step('An owner lets somebody in, in a part')
  accept(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'join_request'>,
    @Body() { part }: PartDto,
    @Commanding() command: Command,
  ) {
    return this.answer.execute(actor, id, 'accept', { part }, command);
  }

  @Post('join-requests/:id/refusal')
  @Step('An owner declines')
  decline(@Acting() actor: Actor, @PathId('id') id: Id<'join_request'>, @Commanding() command: Command) {
    return this.answer.execute(actor, id, 'decline', {}, command);
  }

  @Post('join-requests/:id/withdrawal')
  @Step('Takes one’s own request back')
  withdraw(@Acting() actor: Actor, @PathId('id') id: Id<'join_request'>, @Commanding() command: Command) {
    return this.answer.execute(actor, id, 'withdraw', {}, command);
  }

  @Post('join-requests/:id/recovery')
  @ApiOperation({ summary: 'Asks the fund for the organisation that one has asked to join: its owners are gone' })
  @ApiCreatedResponse({ description: 'The recovery' })
  async recoverAsked(
    @Acting() actor: Actor,
    @PathId('id') joinRequestId: Id<'join_request'>,
    @Body() { looked, ...body }: RecoveryDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, body, looked);
    return this.askForRecovery.execute(actor, { joinRequestId }, body, command);
  }

  @Post('organisations/:id/recovery')
  @ApiOperation({ summary: 'Asks the fund for an organisation that one belongs to: its owners are gone' })
  @ApiCreatedResponse({ description: 'The recovery' })
  async recoverOwn(
    @Acting() actor: Actor,
    @PathId('id') organisationId: OrganisationId,
    @Body() { looked, ...body }: RecoveryDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, body, looked);
    return this.askForRecovery.execute(actor, { organisationId }, body, command);
  }

  @Get('recoveries')
  @ApiOperation({ summary: 'Recoveries that the reader may see' })
  @ApiOkResponse({ description: 'With what the reader may do with each' })
  async recoveries(@Acting() actor: Actor, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.joining.recoveries(actor)).map((row) => presentRecovery(row, actor, said)) };
  }

  @Get('recoveries/:id')
  @ApiOperation({ summary: 'One recovery' })
  @ApiOkResponse({ description: 'With what the reader may do with it' })
  async recovery(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'recovery'>,
    @Headers('accept-language') language?: string,
  ) {
    return presentRecovery(await this.joining.recovery(actor, id), actor, words(chooseLanguage(language)));
  }

  @Get('recoveries/:id/evidence')
  @ApiOperation({ summary: 'The file that was brought as evidence, to be saved' })
  @Download()
  async evidence(@Acting() actor: Actor, @PathId('id') id: Id<'recovery'>) {
    return attachmentFrom(await this.files.open(actor, id));
  }

  @Post('recoveries/:id/proposal')
  @Step('An officer proposes to grant it, and says on what evidence; every member is told')
  async propose(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'recovery'>,
    @Body() { looked, ...said }: ProposedRecoveryDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, said, looked);
    return this.decide.execute(actor, id, 'propose', said, command);
  }

  @Post('recoveries/:id/approval')
  @Step('Another person grants it, once the members have had their time to object')
  grant(@Acting() actor: Actor, @PathId('id') id: Id<'recovery'>, @Commanding() command: Command) {
    return this.decide.execute(actor, id, 'grant', {}, command);
  }

  @Post('recoveries/:id/refusal')
  @Step('The fund declines it')
  async refuse(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'recovery'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.decide.execute(actor, id, 'decline', { why }, command);
  }

  @Post('recoveries/:id/objection')
  @Step('An owner who is there after all objects; the recovery is over')
  async object(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'recovery'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.decide.execute(actor, id, 'object', { why }, command);
  }

  @Post('recoveries/:id/withdrawal')
  @Step('Whoever asked takes it back')
  takeBack(@Acting() actor: Actor, @PathId('id') id: Id<'recovery'>, @Commanding() command: Command) {
    return this.decide.execute(actor, id, 'withdraw', {}, command);
  }
}
