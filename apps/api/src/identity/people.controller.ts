import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DisablePerson, InvitePerson, LeaveOffice, OpenWork, ResetSecondFactor, RolesReader } from '#identity';
import type { Actor, Id, PersonId } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, WhyDto } from '../http/index.js';
import { AccountsDto, InvitePersonDto, LeavingDto } from './people.dto.js';

/** Other people's accounts: for administrators. */
@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly roles: RolesReader,
    private readonly openWork: OpenWork,
    private readonly invitePerson: InvitePerson,
    private readonly disablePerson: DisablePerson,
    private readonly leaveOffice: LeaveOffice,
    private readonly resetSecondFactor: ResetSecondFactor,
  ) {}

  /** Accounts by a part of their name or address, of those that the reader may see. */
  @Get()
  @ApiOkResponse({ description: 'At most 50, by address' })
  async list(@Acting() actor: Actor, @Query() { text }: AccountsDto) {
    return { items: await this.roles.accounts(actor, text) };
  }

  /** Makes an account for somebody who is to get a role. */
  @Post('invitations')
  @ApiCreatedResponse({ description: 'Their mailbox gets a link to set a password' })
  invite(@Acting() actor: Actor, @Body() body: InvitePersonDto, @Commanding() command: Command) {
    return this.invitePerson.execute(actor, body, command);
  }

  /** Takes somebody's access away, at once. */
  @Post(':id/disablement')
  @HttpCode(200)
  disable(@Acting() actor: Actor, @PathId('id') id: PersonId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.disablePerson.execute(actor, id, why, command);
  }

  /** Gives it back. */
  @Post(':id/reinstatement')
  @HttpCode(200)
  enable(@Acting() actor: Actor, @PathId('id') id: PersonId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.disablePerson.undo(actor, id, why, command);
  }

  /** Ends all roles of somebody with their last day. */
  @Post(':id/departure')
  @HttpCode(200)
  leave(
    @Acting() actor: Actor,
    @PathId('id') personId: PersonId,
    @Body() body: LeavingDto,
    @Commanding() command: Command,
  ) {
    return this.leaveOffice.execute(actor, { personId, ...body }, command);
  }

  /** What waits for somebody, as far as the reader may see it. */
  @Get(':id/open-work')
  @ApiOkResponse({ description: 'Kind, id, label and day of each thing' })
  async work(@Acting() actor: Actor, @PathId('id') id: PersonId) {
    return { items: await this.openWork.of(actor, id) };
  }

  /** Proposes to take a lost second factor from somebody. */
  @Post(':id/second-factor-reset')
  @ApiCreatedResponse({ description: 'A proposal for another administrator' })
  reset(@Acting() actor: Actor, @PathId('id') id: PersonId, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.resetSecondFactor.propose(actor, id, why, command);
  }

  /** Approves it, as another administrator. */
  @Post('second-factor-resets/:proposal/approval')
  @HttpCode(200)
  approve(@Acting() actor: Actor, @PathId('proposal') id: Id<'proposal'>, @Commanding() command: Command) {
    return this.resetSecondFactor.approve(actor, id, command);
  }
}
