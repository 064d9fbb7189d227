import { Body, Controller, Get, Headers, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  AnswerInvitation,
  EditOrganisation,
  EndMembership,
  IdentityReader,
  InviteMember,
  RegisterOrganisation,
} from '#identity';
import type { Actor, Id, OrganisationId } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId } from '../http/index.js';
import { InviteMemberDto, OrganisationDto, RegisterOrganisationDto } from './organisation.dto.js';
import { presentInvitation, presentOrganisation } from './organisation.presenter.js';

/** Organisations, their profiles and their members. */
@ApiTags('organisations')
@Controller()
export class OrganisationsController {
  constructor(
    private readonly identity: IdentityReader,
    private readonly registerOrganisation: RegisterOrganisation,
    private readonly editOrganisation: EditOrganisation,
    private readonly inviteMember: InviteMember,
    private readonly answerInvitation: AnswerInvitation,
    private readonly endMembership: EndMembership,
  ) {}

  /** Registers an organisation; the person becomes its first owner. */
  @Post('organisations')
  @ApiCreatedResponse({ description: 'The rest of its profile follows when it is needed' })
  register(@Acting() actor: Actor, @Body() body: RegisterOrganisationDto, @Commanding() command: Command) {
    return this.registerOrganisation.execute(actor, body, command);
  }

  /** One organisation. */
  @Get('organisations/:id')
  @ApiOkResponse({ description: 'Its profile, with what the reader may do next' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const organisation = await this.identity.organisation(actor, id);
    void reply.header('etag', etagOf(organisation));
    return presentOrganisation(organisation, actor, words(chooseLanguage(language)));
  }

  /** Replaces its profile. */
  @Put('organisations/:id')
  @ApiHeader({ name: 'If-Match', required: true })
  edit(
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Body() body: OrganisationDto,
    @Commanding('versioned') command: Command,
  ) {
    return this.editOrganisation.execute(actor, id, body, command);
  }

  /** Its members. */
  @Get('organisations/:id/members')
  @ApiOkResponse({ description: 'By name' })
  async members(@Acting() actor: Actor, @PathId('id') id: OrganisationId) {
    return { items: await this.identity.members(actor, id) };
  }

  /** Invites a mailbox. */
  @Post('organisations/:id/invitations')
  @ApiCreatedResponse({ description: 'The same answer for known and unknown addresses' })
  invite(
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Body() body: InviteMemberDto,
    @Commanding() command: Command,
  ) {
    return this.inviteMember.execute(actor, id, body, command);
  }

  /** A member leaves, or is let go by an owner. */
  @Post('memberships/:id/end')
  @HttpCode(200)
  end(@Acting() actor: Actor, @PathId('id') id: Id<'membership'>, @Commanding() command: Command) {
    return this.endMembership.execute(actor, id, command);
  }

  /** Open invitations: to one's own mailbox, and of one's organisations. */
  @Get('invitations')
  @ApiOkResponse({ description: 'With what the reader may do with each' })
  async invitations(@Acting() actor: Actor, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.identity.invitations(actor)).map((row) => presentInvitation(row, actor, said)) };
  }

  /** Accepts an invitation to one's own mailbox. */
  @Post('invitations/:id/acceptance')
  @HttpCode(200)
  accept(@Acting() actor: Actor, @PathId('id') id: Id<'invitation'>, @Commanding() command: Command) {
    return this.answerInvitation.execute(actor, id, 'accept', command);
  }

  /** Declines it. */
  @Post('invitations/:id/refusal')
  @HttpCode(200)
  decline(@Acting() actor: Actor, @PathId('id') id: Id<'invitation'>, @Commanding() command: Command) {
    return this.answerInvitation.execute(actor, id, 'decline', command);
  }

  /** Takes an invitation of one's organisation back. */
  @Post('invitations/:id/revocation')
  @HttpCode(200)
  revoke(@Acting() actor: Actor, @PathId('id') id: Id<'invitation'>, @Commanding() command: Command) {
    return this.answerInvitation.execute(actor, id, 'revoke', command);
  }
}
