import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApproveRole, DeclineRole, EndRole, NameDeputy, ProposeRole, RolesReader } from '#identity';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, WhyDto } from '../http/index.js';
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

  /** Roles in force or to come, of those whom the reader may see. */
  @Get('roles')
  @ApiOkResponse({ description: 'By person' })
  async list(@Acting() actor: Actor) {
    return { items: await this.roles.roles(actor) };
  }

  /** Open proposals about people: roles, and resets of second factors. */
  @Get('roles/proposals')
  @ApiOkResponse({ description: 'The oldest first' })
  async proposals(@Acting() actor: Actor) {
    return { items: await this.roles.proposals(actor) };
  }

  /** Proposes a role. */
  @Post('roles/proposals')
  @ApiCreatedResponse({ description: 'A proposal for another administrator' })
  propose(@Acting() actor: Actor, @Body() body: RoleDto, @Commanding() command: Command) {
    return this.proposeRole.execute(actor, body, command);
  }

  /** Gives the proposed role, as another administrator. */
  @Post('roles/proposals/:id/approval')
  @HttpCode(200)
  approve(@Acting() actor: Actor, @PathId('id') id: Id<'proposal'>, @Commanding() command: Command) {
    return this.approveRole.execute(actor, id, command);
  }

  /** Declines it, or takes one's own proposal back. */
  @Post('roles/proposals/:id/refusal')
  @HttpCode(200)
  decline(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'proposal'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.declineRole.execute(actor, id, why, command);
  }

  /** Ends a role at once. */
  @Post('roles/:id/end')
  @HttpCode(200)
  end(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'role_grant'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.endRole.execute(actor, id, why, command);
  }

  /** Deputies who stand in or will, of those whom the reader may see. */
  @Get('deputies')
  @ApiOkResponse({ description: 'By their first day' })
  async deputies(@Acting() actor: Actor) {
    return { items: await this.roles.deputies(actor) };
  }

  /** Names a deputy for a role of one's own. */
  @Post('deputies')
  @ApiCreatedResponse({ description: 'The deputy holds the role for those days' })
  name(@Acting() actor: Actor, @Body() body: DeputyDto, @Commanding() command: Command) {
    return this.nameDeputy.execute(actor, body, command);
  }

  /** The deputy stands down at once. */
  @Post('deputies/:id/end')
  @HttpCode(200)
  standDown(@Acting() actor: Actor, @PathId('id') id: Id<'deputy'>, @Commanding() command: Command) {
    return this.nameDeputy.undo(actor, id, command);
  }
}
