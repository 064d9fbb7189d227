import { Body, Controller, Get, Headers, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TracesReader } from '#applications';
import type { FastifyReply } from 'fastify';
import {
  AnswerInvitation,
  ChangePart,
  EditOrganisation,
  EndMembership,
  IdentityReader,
  InviteMember,
  RegisterOrAsk,
  ResendInvitation,
} from '#identity';
import type { Actor, Id, OrganisationId } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acknowledgement, Acting, Commanding, etagOf, PathId, Step } from '../http/index.js';
import { InviteMemberDto, NewOrganisationDto, OrganisationDto, PartDto } from './organisation.dto.js';
import { presentInvitation, presentOrganisation } from './organisation.presenter.js';

/** Organisations, their profiles and their members. */
@ApiTags('organisations')
@Controller()
export class OrganisationsController {
  constructor(
    private readonly identity: IdentityReader,
    private readonly registerOrAsk: RegisterOrAsk,
    private readonly editOrganisation: EditOrganisation,
    private readonly inviteMember: InviteMember,
    private readonly answerInvitation: AnswerInvitation,
    private readonly resendInvitation: ResendInvitation,
    private readonly changePart: ChangePart,
    private readonly endMembership: EndMembership,
    private readonly traces: TracesReader,
  ) {}

  @Post('organisations')
  @ApiOperation({
    summary: 'Registers an organisation; the person becomes its first owner. One that is known is asked to let them in',
  })
  @ApiCreatedResponse({ description: 'The organisation, or `joinRequest`, which tells nothing of the organisation' })
  async register(
    @Acting() actor: Actor,
    @Body() { looked, ...body }: NewOrganisationDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { note: body.note }, looked);
    return this.registerOrAsk.execute(actor, body, command);
  }

  @Get('organisations/:id')
  @ApiOperation({ summary: 'One organisation' })
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

  @Put('organisations/:id')
  @ApiOperation({ summary: 'Replaces its profile' })
  @ApiOkResponse({ type: Acknowledgement, description: 'What is sent replaces what was there' })
  @ApiHeader({ name: 'If-Match', required: true })
  edit(
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Body() body: OrganisationDto,
    @Commanding('versioned') command: Command,
  ) {
    return this.editOrganisation.execute(actor, id, body, command);
  }

  @Get('organisations/:id/members')
  @ApiOperation({ summary: 'Its members' })
  @ApiOkResponse({ description: 'By name' })
  async members(@Acting() actor: Actor, @PathId('id') id: OrganisationId) {
    return { items: await this.identity.members(actor, id) };
  }

  @Post('organisations/:id/invitations')
  @ApiOperation({ summary: 'Invites a mailbox' })
  @ApiCreatedResponse({ description: 'The same answer for known and unknown addresses' })
  invite(
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Body() body: InviteMemberDto,
    @Commanding() command: Command,
  ) {
    return this.inviteMember.execute(actor, id, body, command);
  }

  @Post('memberships/:id/end')
  @Step('A member leaves, or is let go by an owner')
  end(@Acting() actor: Actor, @PathId('id') id: Id<'membership'>, @Commanding() command: Command) {
    return this.endMembership.execute(actor, id, command);
  }

  @Post('memberships/:id/part')
  @Step('An owner gives a member another part; the answer is the membership that begins')
  part(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'membership'>,
    @Body() { part }: PartDto,
    @Commanding() command: Command,
  ) {
    return this.changePart.execute(actor, id, part, command);
  }

  @Get('invitations')
  @ApiOperation({ summary: 'Open invitations: to one’s own mailbox, and of one’s organisations' })
  @ApiOkResponse({ description: 'With what the reader may do with each' })
  async invitations(@Acting() actor: Actor, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.identity.invitations(actor)).map((row) => presentInvitation(row, actor, said)) };
  }

  @Post('invitations/:id/acceptance')
  @Step('Accepts an invitation to one’s own mailbox')
  accept(@Acting() actor: Actor, @PathId('id') id: Id<'invitation'>, @Commanding() command: Command) {
    return this.answerInvitation.execute(actor, id, 'accept', command);
  }

  @Post('invitations/:id/refusal')
  @Step('Declines it')
  decline(@Acting() actor: Actor, @PathId('id') id: Id<'invitation'>, @Commanding() command: Command) {
    return this.answerInvitation.execute(actor, id, 'decline', command);
  }

  @Post('invitations/:id/revocation')
  @Step('Takes an invitation of one’s organisation back')
  revoke(@Acting() actor: Actor, @PathId('id') id: Id<'invitation'>, @Commanding() command: Command) {
    return this.answerInvitation.execute(actor, id, 'revoke', command);
  }

  @Post('invitations/:id/mail')
  @Step('Sends its mail again; it is good for as long as a new one')
  resend(@Acting() actor: Actor, @PathId('id') id: Id<'invitation'>, @Commanding() command: Command) {
    return this.resendInvitation.execute(actor, id, command);
  }
}
