import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  AnswerInvitation,
  AnswerJoinRequest,
  ChangePart,
  EndMembership,
  IdentityReader,
  InviteMember,
  JoiningReader,
  ResendInvitation,
  type MemberRow,
} from '#identity';
import { organisationPolicy } from '#identity/domain';
import { kernelErrors, parts, shape, type Actor, type Id, type OrganisationId, type Part } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { FormReader, textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { organisationPath } from './layout.js';
import { MemberPage } from './member-page.js';
import { PeoplePage } from './people-page.js';
import type { PeopleProps } from './people-props.js';

/** The people of an organisation: who belongs to it, who is invited, who asks to join. */
@PageController('organisations/:id/people')
export class PeopleController {
  constructor(
    private readonly pages: Pages,
    private readonly identity: IdentityReader,
    private readonly joining: JoiningReader,
    private readonly inviteMember: InviteMember,
    private readonly answerInvitation: AnswerInvitation,
    private readonly resendInvitation: ResendInvitation,
    private readonly answerRequest: AnswerJoinRequest,
    private readonly changePart: ChangePart,
    private readonly endMembership: EndMembership,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Query('done') done?: unknown,
  ) {
    await this.pages.send(request, reply, <PeoplePage {...await this.props(actor, id)} done={done} />);
  }

  @Post('invitations')
  async invite(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const typed: Typed = shape.isObject(body) ? body : {};
    try {
      const form = new FormReader(typed);
      const part = parts.find((each) => each === textAt(typed, 'part'));
      if (part === undefined) form.fault('part', 'profile.choose');
      form.finish();
      const input = { email: textAt(typed, 'email'), part: part ?? 'reader' };
      await this.inviteMember.execute(actor, id, input, { key: command.key });
      void reply.redirect(organisationPath(id, '/people?done=invited'), 303);
    } catch (error) {
      const props = await this.props(actor, id);
      await this.pages.again(request, reply, error, (errors) => (
        <PeoplePage {...props} typed={typed} errors={errors} />
      ));
    }
  }

  @Post('invitations/:invitation/:act')
  async onInvitation(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @PathId('invitation') invitation: Id<'invitation'>,
    @Commanding() command: Command,
  ) {
    const { act } = request.params as { act: string };
    const key = { key: command.key };
    if (act === 'mail') {
      await this.sent(request, reply, actor, id, 'resent', () => this.resendInvitation.execute(actor, invitation, key));
    } else if (act === 'revocation') {
      const revoke = () => this.answerInvitation.execute(actor, invitation, 'revoke', key);
      await this.sent(request, reply, actor, id, 'revoked', revoke);
    } else throw kernelErrors.error('not_found');
  }

  @Post('requests/:request/:act')
  async onRequest(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @PathId('request') asked: Id<'join_request'>,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const { act } = request.params as { act: string };
    const key = { key: command.key };
    if (act === 'acceptance') {
      const accept = () => this.answerRequest.execute(actor, asked, 'accept', { part: partIn(body) }, key);
      await this.sent(request, reply, actor, id, 'let_in', accept, (each) =>
        each.field === 'part' ? { ...each, field: `part-${asked}` } : each,
      );
    } else if (act === 'refusal') {
      const decline = () => this.answerRequest.execute(actor, asked, 'decline', {}, key);
      await this.sent(request, reply, actor, id, 'declined', decline);
    } else throw kernelErrors.error('not_found');
  }

  /** One member: another part, or no part any more. */
  @Get('members/:member')
  async member(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @PathId('member') memberId: Id<'membership'>,
  ) {
    await this.pages.send(request, reply, <MemberPage {...await this.memberProps(actor, id, memberId)} />);
  }

  @Post('members/:member/part')
  async part(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @PathId('member') memberId: Id<'membership'>,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    try {
      const part = partIn(body);
      if (part === undefined)
        throw kernelErrors.error('invalid_input', [], [{ pointer: '/part', code: 'profile.choose' }]);
      await this.changePart.execute(actor, memberId, part, command);
      void reply.redirect(organisationPath(id, '/people?done=part'), 303);
    } catch (error) {
      const props = await this.memberProps(actor, id, memberId);
      await this.pages.again(request, reply, error, (errors) => <MemberPage {...props} errors={errors} />);
    }
  }

  @Post('members/:member/end')
  async end(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @PathId('member') memberId: Id<'membership'>,
    @Commanding('versioned') command: Command,
  ) {
    const props = await this.memberProps(actor, id, memberId);
    try {
      await this.endMembership.execute(actor, memberId, command);
      const isOwn = props.member.personId === actor.id;
      void reply.redirect(isOwn ? '/account?done=left' : organisationPath(id, '/people?done=ended'), 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => <MemberPage {...props} errors={errors} />);
    }
  }

  private async sent(
    request: PageRequest,
    reply: FastifyReply,
    actor: Actor,
    id: OrganisationId,
    done: string,
    act: () => Promise<unknown>,
    atField: (error: FieldError) => FieldError = (error) => error,
  ): Promise<void> {
    try {
      await act();
      void reply.redirect(organisationPath(id, `/people?done=${done}`), 303);
    } catch (error) {
      const props = await this.props(actor, id);
      await this.pages.again(request, reply, error, (errors) => <PeoplePage {...props} errors={errors.map(atField)} />);
    }
  }

  private async props(actor: Actor, id: OrganisationId): Promise<PeopleProps> {
    const { name } = await this.identity.organisation(actor, id);
    const allowed = (act: 'invite' | 'change_part' | 'leave'): boolean =>
      organisationPolicy.reasonsAgainst(act, actor, { organisationId: id }).length === 0;
    const ofThis = <Row extends { organisationId: OrganisationId }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ organisationId }) => organisationId === id);
    return {
      ...{ id, name, actorId: actor.id },
      members: await this.identity.members(actor, id),
      invitations: ofThis(await this.identity.invitations(actor)),
      requests: ofThis(await this.joining.requests(actor)).filter(
        ({ state, personId }) => state === 'open' && personId !== actor.id,
      ),
      recoveries: ofThis(await this.joining.recoveries(actor)).filter(({ state }) => state === 'proposed'),
      mayInvite: allowed('invite'),
      isMember: allowed('leave'),
    };
  }

  private async memberProps(actor: Actor, id: OrganisationId, memberId: Id<'membership'>) {
    const { name } = await this.identity.organisation(actor, id);
    const members: readonly MemberRow[] = await this.identity.members(actor, id);
    const member = members.find((each) => each.id === memberId);
    if (member === undefined) throw kernelErrors.error('not_found');
    const allowed = (act: 'change_part' | 'remove_member' | 'leave'): boolean =>
      organisationPolicy.reasonsAgainst(act, actor, { organisationId: id }).length === 0;
    const isOwn = member.personId === actor.id;
    return {
      ...{ id, name, member, isOwn },
      isLastOwner: isLastOwner(member, members),
      mayChange: allowed('change_part'),
      mayEnd: allowed(isOwn ? 'leave' : 'remove_member'),
    };
  }
}

const partIn = (body: unknown): Part | undefined => parts.find((each) => each === textAt(body, 'part'));

/** An owner whose account was closed does not count. */
const isLastOwner = ({ id }: MemberRow, members: readonly MemberRow[]): boolean => {
  const owners = members.filter(({ part, isClosed }) => part === 'owner' && !isClosed);
  return owners.length === 1 && owners[0]?.id === id;
};
