import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { AnswerJoinRequest, AskForRecovery, IdentityReader, JoiningReader, type RecoveryOf } from '#identity';
import { joinRequestLifecycle, recoveryDays } from '#identity/domain';
import type { Actor, Id, OrganisationId } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, PathId, PostedFiles, type PostedFile } from '../../../edge/src/index.js';
import { textAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { JoinRequestPage } from './join-request-page.js';
import { isLooked } from '../traces/look-again.js';
import { pathIn } from '../sign-in/next.js';
import { organisationPath } from './layout.js';
import { AskForRecoveryPage } from './recovery-pages.js';

/** One's own request to join, and, where nobody answers, the request to the fund. */
@PageController()
export class JoiningController {
  constructor(
    private readonly pages: Pages,
    private readonly joining: JoiningReader,
    private readonly identity: IdentityReader,
    private readonly answer: AnswerJoinRequest,
    private readonly askForRecovery: AskForRecovery,
    private readonly traces: TracesReader,
  ) {}

  @Get('joining/:id')
  async request(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'join_request'>,
    @Query('done') done?: unknown,
    @Query('next') next?: unknown,
  ) {
    const props = { ...(await this.props(actor, id)), done, next: pathIn(next) };
    await this.pages.send(request, reply, <JoinRequestPage {...props} />);
  }

  @Post('joining/:id/withdrawal')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'join_request'>,
    @Commanding() command: Command,
  ) {
    try {
      await this.answer.execute(actor, id, 'withdraw', {}, { key: command.key });
      void reply.redirect(`/joining/${id}?done=withdrawn`, 303);
    } catch (error) {
      const props = await this.props(actor, id);
      await this.pages.again(request, reply, error, (errors) => <JoinRequestPage {...props} errors={errors} />);
    }
  }

  @Get('joining/:id/recovery')
  async recoverAskedForm(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'join_request'>,
  ) {
    const { organisationName: name } = await this.joining.request(actor, id);
    const page = { name, action: `/joining/${id}/recovery`, back: `/joining/${id}`, days: recoveryDays };
    await this.pages.send(request, reply, <AskForRecoveryPage {...page} />);
  }

  @Post('joining/:id/recovery')
  async recoverAsked(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'join_request'>,
    @Body() body: unknown,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() command: Command,
  ) {
    const { organisationName: name } = await this.joining.request(actor, id);
    const page = { name, action: `/joining/${id}/recovery`, back: `/joining/${id}`, days: recoveryDays };
    await this.ask({ request, reply, actor, body, files, command, page }, { joinRequestId: id });
  }

  @Get('organisations/:id/recovery')
  async recoverOwnForm(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
  ) {
    await this.pages.send(request, reply, <AskForRecoveryPage {...await this.ownPage(actor, id)} />);
  }

  @Post('organisations/:id/recovery')
  async recoverOwn(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Body() body: unknown,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() command: Command,
  ) {
    const page = await this.ownPage(actor, id);
    await this.ask({ request, reply, actor, body, files, command, page }, { organisationId: id });
  }

  private async ask(from: Asked, of: RecoveryOf): Promise<void> {
    const { request, reply, actor, command, page } = from;
    const [explanation, looked] = [textAt(from.body, 'explanation'), isLooked(from.body)];
    try {
      await this.traces.refuseUnlooked(actor, { explanation }, looked);
      const first = await from.files[Symbol.asyncIterator]().next();
      const input = { explanation, ...(first.done ? {} : { file: first.value }) };
      const { id } = await this.askForRecovery.execute(actor, of, input, { key: command.key });
      void reply.redirect(`/recoveries/${id}?done=asked`, 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <AskForRecoveryPage {...page} {...{ explanation, looked, errors }} />
      ));
    }
  }

  private async ownPage(actor: Actor, id: OrganisationId) {
    const { name } = await this.identity.organisation(actor, id);
    const at = organisationPath(id, '/recovery');
    return { name, action: at, back: organisationPath(id, '/people'), days: recoveryDays };
  }

  private async props(actor: Actor, id: Id<'join_request'>) {
    const row = await this.joining.request(actor, id);
    const actions = joinRequestLifecycle.actions({ ...row, changes: [] }, { actor, facts: {} });
    return { row, mayWithdraw: actions.some(({ name, reasons }) => name === 'withdraw' && reasons.length === 0) };
  }
}

interface Asked {
  readonly request: PageRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  readonly body: unknown;
  readonly files: AsyncIterable<PostedFile>;
  readonly command: Command;
  readonly page: Parameters<typeof AskForRecoveryPage>[0];
}
