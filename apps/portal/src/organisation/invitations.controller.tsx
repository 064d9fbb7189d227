import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnswerInvitation, IdentityReader, type InvitationRow } from '#identity';
import { kernelErrors, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { InvitationsPage } from './invitations-page.js';
import { organisationPath } from './layout.js';

/** Where the mail of an invitation leads: who has no account yet makes one with the mailbox that it was sent to. */
@PageController('invitations')
export class InvitationsController {
  constructor(
    private readonly pages: Pages,
    private readonly identity: IdentityReader,
    private readonly answer: AnswerInvitation,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Query('done') done?: unknown,
  ) {
    await this.pages.send(request, reply, <InvitationsPage {...await this.props(actor)} done={done} />);
  }

  @Post(':invitation/:act')
  async decide(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('invitation') id: Id<'invitation'>,
    @Param('act') act: string,
    @Commanding() command: Command,
  ) {
    const event = act === 'acceptance' ? 'accept' : act === 'refusal' ? 'decline' : undefined;
    if (event === undefined) throw kernelErrors.error('not_found');
    const props = await this.props(actor);
    const invitation = props.invitations.find((row) => row.id === id);
    try {
      await this.answer.execute(actor, id, event, { key: command.key });
      const onwards =
        event === 'accept' && invitation !== undefined
          ? organisationPath(invitation.organisationId, '?done=accepted')
          : '/invitations?done=refused';
      void reply.redirect(onwards, 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => <InvitationsPage {...props} errors={errors} />);
    }
  }

  /** Those to one's own mailbox: what one's organisations sent to others stands with their people. */
  private async props(actor: Actor) {
    const { email, isConfirmed } = await this.identity.me(actor);
    const all: readonly InvitationRow[] = await this.identity.invitations(actor);
    return { email, isConfirmed, invitations: all.filter(({ addresseeId }) => addresseeId === actor.id) };
  }
}
