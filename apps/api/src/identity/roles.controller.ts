import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApproveRole, DeclineRole, EndRole, NameDeputy, ProposeRole, RolesReader } from '#identity';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, Step, WhyDto } from '../http/index.js';
import { DeputyDto, RoleDto } from './roles.dto.js';

/** Roles and deputies. */
@ApiTags('roles')
@Controller()
export class RolesController {
  constructor(
    private readonly roles: RolesReader,
    private readonly proposeRole: ProposeRole,
    private readonly approveRole: ApproveRole,
    private readonly declineRole: DeclineRole,
    private readonly endRole: EndRole,
    private readonly nameDeputy: NameDeputy,
  ) {}

  @Get('roles')
  @ApiOperation({ summary: 'Roles in force or to come, of those whom the reader may see' })
  @ApiOkResponse({ description: 'By person' })
  async list(@Acting() actor: Actor) {
    return { items: await this.roles.roles(actor) };
  }

  @Get('roles/proposals')
  @ApiOperation({ summary: 'Open proposals about people: roles, and resets of second factors' })
  @ApiOkResponse({ description: 'The oldest first' })
  async proposals(@Acting() actor: Actor) {
    return { items: await this.roles.proposals(actor) };
  }

  @Post('roles/proposals')
  @ApiOperation({ summary: 'Proposes a role' })
  @ApiCreatedResponse({ description: 'A proposal for another administrator' })
  propose(@Acting() actor: Actor, @Body() body: RoleDto, @Commanding() command: Command) {
    return this.proposeRole.execute(actor, body, command);
  }

  @Post('roles/proposals/:id/approval')
  @Step('Gives the proposed role, as another administrator')
  approve(@Acting() actor: Actor, @PathId('id') id: Id<'proposal'>, @Commanding() command: Command) {
    return this.approveRole.execute(actor, id, command);
  }

  @Post('roles/proposals/:id/refusal')
  @Step('Declines it, or takes one’s own proposal back')
  decline(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'proposal'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.declineRole.execute(actor, id, why, command);
  }

  @Post('roles/:id/end')
  @Step('Ends a role at once')
  end(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'role_grant'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.endRole.execute(actor, id, why, command);
  }

  @Get('deputies')
  @ApiOperation({ summary: 'Deputies who stand in or will, of those whom the reader may see' })
  @ApiOkResponse({ description: 'By their first day' })
  async deputies(@Acting() actor: Actor) {
    return { items: await this.roles.deputies(actor) };
  }

  @Post('deputies')
  @ApiOperation({ summary: 'Names a deputy for a role of one’s own' })
  @ApiCreatedResponse({ description: 'The deputy holds the role for those days' })
  name(@Acting() actor: Actor, @Body() body: DeputyDto, @Commanding() command: Command) {
    return this.nameDeputy.execute(actor, body, command);
  }

  @Post('deputies/:id/end')
  @Step('The deputy stands down at once')
  standDown(@Acting() actor: Actor, @PathId('id') id: Id<'deputy'>, @Commanding() command: Command) {
    return this.nameDeputy.undo(actor, id, command);
  }
}
