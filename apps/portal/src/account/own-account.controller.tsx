import { Body, Get, Ip, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  AskForConfirmation,
  ChangeAddress,
  ChangePassword,
  CloseAccount,
  EditAccount,
  EndSession,
  IdentityReader,
  JoiningReader,
  type Session,
} from '#identity';
import { shape, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, InSession, PathId, Public, SessionCookie } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { ClosingPage, ConfirmNewAddressPage, DetailsPage, NewAddressPage, PasswordPage } from './own-account-forms.js';
import { AccountPage } from './own-account-page.js';
import { SessionsPage } from './sessions-page.js';
import { StepUpFields, StepUpInForm } from './step-up.js';

/** One's own account: who one is here, how one signs in, where one is signed in, to whom one belongs. */
@PageController()
export class OwnAccountController {
  constructor(
    private readonly pages: Pages,
    private readonly cookie: SessionCookie,
    private readonly identity: IdentityReader,
    private readonly joining: JoiningReader,
    private readonly editAccount: EditAccount,
    private readonly changePassword: ChangePassword,
    private readonly changeAddress: ChangeAddress,
    private readonly askForConfirmation: AskForConfirmation,
    private readonly endSession: EndSession,
    private readonly closeAccount: CloseAccount,
    private readonly stepUp: StepUpInForm,
  ) {}

  @Get('account')
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Query('done') done?: unknown,
  ) {
    await this.pages.send(request, reply, <AccountPage {...await this.props(actor)} done={done} />);
  }

  @Post('account/confirmation-link')
  async resend(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor, @Ip() address: string) {
    try {
      await this.askForConfirmation.execute(actor, address);
      void reply.redirect('/account?done=resent', 303);
    } catch (error) {
      const props = await this.props(actor);
      await this.pages.again(request, reply, error, (errors) => <AccountPage {...props} errors={errors} />);
    }
  }

  @Get('account/details')
  async details(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    const { name, language, version } = await this.identity.me(actor);
    await this.pages.send(request, reply, <DetailsPage {...{ name, language, version }} />);
  }

  @Post('account/details')
  async saveDetails(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    const [name, language] = [textAt(body, 'name'), textAt(body, 'language')];
    try {
      await this.editAccount.execute(actor, { name, language }, command);
      void reply.redirect('/account?done=saved', 303);
    } catch (error) {
      const { version } = await this.identity.me(actor);
      await this.pages.again(request, reply, error, (errors) => (
        <DetailsPage {...{ name, language, version, errors }} />
      ));
    }
  }

  @Get('account/password')
  passwordForm(@Req() request: PageRequest, @Res() reply: FastifyReply) {
    return this.pages.send(request, reply, <PasswordPage />);
  }

  @Post('account/password')
  async password(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @InSession() session: Session,
    @Body() body: unknown,
    @Ip() address: string,
  ) {
    try {
      const input = { current: textAt(body, 'current'), wanted: textAt(body, 'wanted') };
      this.cookie.give(reply, await this.changePassword.execute(session, input, address));
      void reply.redirect('/account?done=password', 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <PasswordPage errors={errors.map(passwordAt('current'))} />
      ));
    }
  }

  @Get('account/email')
  emailForm(@Req() request: PageRequest, @Res() reply: FastifyReply) {
    return this.pages.send(request, reply, <NewAddressPage />);
  }

  @Post('account/email')
  async email(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @InSession() session: Session,
    @Body() body: unknown,
    @Ip() address: string,
  ) {
    const email = textAt(body, 'email');
    try {
      await this.changeAddress.begin(session, { email, password: textAt(body, 'password') }, address);
      void reply.redirect('/account?done=email', 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <NewAddressPage email={email} errors={errors.map(passwordAt('password'))} />
      ));
    }
  }

  /** Where the link in the mail leads: asks for the password. */
  @Get('confirm-new-address')
  @Public()
  confirmForm(@Req() request: PageRequest, @Res() reply: FastifyReply, @Query('token') token?: unknown) {
    const given = typeof token === 'string' ? token : '';
    return this.pages.send(request, reply, <ConfirmNewAddressPage token={given} />);
  }

  @Post('confirm-new-address')
  @Public()
  async confirm(@Req() request: PageRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const token = textAt(body, 'token');
    try {
      await this.changeAddress.finish(token, textAt(body, 'password'));
      void reply.redirect('/sign-in?done=email_changed', 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <ConfirmNewAddressPage token={token} errors={errors.map(passwordAt('password'))} />
      ));
    }
  }

  @Get('account/sessions')
  async sessions(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @InSession() session: Session,
    @Query('done') done?: unknown,
  ) {
    const rows = await this.identity.sessions(actor);
    await this.pages.send(request, reply, <SessionsPage rows={rows} ownId={session.id} done={done} />);
  }

  @Post('account/sessions/end')
  async endOthers(@Res() reply: FastifyReply, @Acting() actor: Actor, @InSession() session: Session) {
    await this.endSession.others(actor, session);
    void reply.redirect('/account/sessions?done=others', 303);
  }

  @Post('account/sessions/:id/end')
  async endOne(@Res() reply: FastifyReply, @Acting() actor: Actor, @PathId('id') id: Id<'session'>) {
    await this.endSession.execute(actor, id);
    void reply.redirect('/account/sessions?done=session', 303);
  }

  @Get('account/closing')
  async closing(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    const by = await this.stepUp.asks(actor);
    await this.pages.send(
      request,
      reply,
      <ClosingPage stepUp={(errors) => <StepUpFields by={by} errors={errors} />} />,
    );
  }

  @Post('account/closing')
  async close(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @InSession() session: Session,
    @Body() body: unknown,
    @Ip() address: string,
  ) {
    const typed: Typed = shape.isObject(body) ? body : {};
    const by = await this.stepUp.asks(actor);
    try {
      await this.closeAccount.execute(await this.stepUp.confirmed(actor, session, typed, address));
      this.cookie.take(reply);
      void reply.redirect('/sign-in?done=closed', 303);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <ClosingPage errors={errors} stepUp={(each) => <StepUpFields by={by} errors={each} />} />
      ));
    }
  }

  private async props(actor: Actor) {
    const [me, sessions] = [await this.identity.me(actor), await this.identity.sessions(actor)];
    const requests = (await this.joining.requests(actor)).filter(({ personId }) => personId === actor.id);
    const recoveries = (await this.joining.recoveries(actor)).filter(({ personId }) => personId === actor.id);
    const invitations = (await this.identity.invitations(actor)).filter(({ addresseeId }) => addresseeId === actor.id);
    return { me, sessions: sessions.length, requests, recoveries, invitations: invitations.length };
  }
}

/** A wrong password at its field. */
const passwordAt =
  (field: string) =>
  (error: FieldError): FieldError =>
    error.code === 'identity.sign_in_refused' ? { field, code: 'identity.password_is_wrong' } : error;
