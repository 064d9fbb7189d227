import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  DisablePerson,
  IdentityReader,
  InvitePerson,
  LeaveOffice,
  OpenWork,
  ResetSecondFactor,
  RolesReader,
} from '#identity';
import { kernelErrors, type Actor, type Id, type PersonId } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, Step, WhyDto } from '../http/index.js';
import { AccountsDto, InvitePersonDto, LeavingDto } from './people.dto.js';

/** Other people's accounts: for administrators. */
@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly identity: IdentityReader,
    private readonly roles: RolesReader,
    private readonly openWork: OpenWork,
    private readonly invitePerson: InvitePerson,
    private readonly disablePerson: DisablePerson,
    private readonly leaveOffice: LeaveOffice,
    private readonly resetSecondFactor: ResetSecondFactor,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Accounts by a part of their name or address, of those that the reader may see' })
  @ApiOkResponse({ description: 'At most 50, by address' })
  async list(@Acting() actor: Actor, @Query() { text }: AccountsDto) {
    return { items: await this.roles.accounts(actor, text) };
  }

  @Post('invitations')
  @ApiOperation({ summary: 'Makes an account for somebody who is to get a role' })
  @ApiCreatedResponse({ description: 'Their mailbox gets a link to set a password' })
  invite(@Acting() actor: Actor, @Body() body: InvitePersonDto, @Commanding() command: Command) {
    return this.invitePerson.execute(actor, body, command);
  }

  @Post(':id/disablement')
  @Step('Takes somebody’s access away, at once')
  disable(@Acting() actor: Actor, @PathId('id') id: PersonId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.disablePerson.execute(actor, id, why, command);
  }

  @Post(':id/reinstatement')
  @Step('Gives it back')
  enable(@Acting() actor: Actor, @PathId('id') id: PersonId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.disablePerson.undo(actor, id, why, command);
  }

  @Post(':id/departure')
  @Step('Ends all roles of somebody with their last day', 'What they leave to others')
  leave(
    @Acting() actor: Actor,
    @PathId('id') personId: PersonId,
    @Body() body: LeavingDto,
    @Commanding() command: Command,
  ) {
    return this.leaveOffice.execute(actor, { personId, ...body }, command);
  }

  @Get(':id/open-work')
  @ApiOperation({ summary: 'What waits for somebody, as far as the reader may see it' })
  @ApiOkResponse({ description: 'Kind, id, label and day of each thing' })
  async work(@Acting() actor: Actor, @PathId('id') id: PersonId) {
    if (!(await this.identity.names(actor, [id])).has(id)) throw kernelErrors.error('not_found');
    return { items: await this.openWork.of(actor, id) };
  }

  @Post(':id/second-factor-reset')
  @ApiOperation({ summary: 'Proposes to take a lost second factor from somebody' })
  @ApiCreatedResponse({ description: 'A proposal for another administrator' })
  reset(@Acting() actor: Actor, @PathId('id') id: PersonId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.resetSecondFactor.propose(actor, id, why, command);
  }

  @Post('second-factor-resets/:proposal/approval')
  @Step('Approves it, as another administrator')
  approve(@Acting() actor: Actor, @PathId('proposal') id: Id<'proposal'>, @Commanding() command: Command) {
    return this.resetSecondFactor.approve(actor, id, command);
  }
}
