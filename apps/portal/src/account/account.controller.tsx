import { Body, Get, Ip, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AskForPasswordLink, ConfirmAddress, RegisterPerson, SetPassword } from '#identity';
import { Public } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { pathIn, withNext } from '../sign-in/next.js';
import { LinkForm, MailboxForm, RegistrationForm } from './account.forms.js';
import { ConfirmPage, ForgottenPage, MailSentPage, NewPasswordPage, RegisterPage } from './account-pages.js';

/** Getting an account, and getting back into it. No page tells whether a mailbox has one: the mail does. */
@PageController()
@Public()
export class AccountController {
  constructor(
    private readonly pages: Pages,
    private readonly registerPerson: RegisterPerson,
    private readonly confirmAddress: ConfirmAddress,
    private readonly askForPasswordLink: AskForPasswordLink,
    private readonly setPassword: SetPassword,
  ) {}

  @Get('register')
  registration(@Req() request: PageRequest, @Res() reply: FastifyReply, @Query('next') next?: unknown) {
    return this.pages.send(request, reply, <RegisterPage next={pathIn(next)} />);
  }

  @Post('register')
  async register(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Body() form: RegistrationForm,
    @Ip() address: string,
  ) {
    const { language } = this.pages.words(request);
    const next = pathIn(form.next);
    const registration = { ...form, language, next };
    await this.sent(
      reply,
      this.registerPerson.execute(registration, address),
      withNext('/register/sent', next),
      (error) =>
        this.pages.again(request, reply, error, (errors) => <RegisterPage {...form} next={next} errors={errors} />),
    );
  }

  @Get('register/sent')
  registered(@Req() request: PageRequest, @Res() reply: FastifyReply, @Query('next') next?: unknown) {
    return this.pages.send(request, reply, <MailSentPage message="portal.register.sent" next={pathIn(next)} />);
  }

  /** Where the link in the mail leads: asks for the password chosen before. */
  @Get('confirm-address')
  confirmation(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Query('token') token?: unknown,
    @Query('next') next?: unknown,
  ) {
    return this.pages.send(request, reply, <ConfirmPage token={text(token)} next={pathIn(next)} />);
  }

  @Post('confirm-address')
  async confirm(@Req() request: PageRequest, @Res() reply: FastifyReply, @Body() { token, password, next }: LinkForm) {
    const onwards = withNext('/sign-in?done=confirmed', next);
    await this.sent(reply, this.confirmAddress.execute(token, password), onwards, (error) =>
      this.pages.again(request, reply, error, (errors) => (
        <ConfirmPage token={token} next={pathIn(next)} errors={errors} />
      )),
    );
  }

  @Get('forgotten-password')
  forgotten(@Req() request: PageRequest, @Res() reply: FastifyReply, @Query('next') next?: unknown) {
    return this.pages.send(request, reply, <ForgottenPage next={pathIn(next)} />);
  }

  @Post('forgotten-password')
  async forgot(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Body() form: MailboxForm,
    @Ip() address: string,
  ) {
    const next = pathIn(form.next);
    const asked = this.askForPasswordLink.execute(form.email, address, next);
    await this.sent(reply, asked, '/forgotten-password/sent', (error) =>
      this.pages.again(request, reply, error, (errors) => (
        <ForgottenPage email={form.email} next={next} errors={errors} />
      )),
    );
  }

  @Get('forgotten-password/sent')
  passwordSent(@Req() request: PageRequest, @Res() reply: FastifyReply) {
    return this.pages.send(request, reply, <MailSentPage message="portal.password.sent" />);
  }

  /** Where the link in the mail leads. */
  @Get('set-password')
  newPassword(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Query('token') token?: unknown,
    @Query('next') next?: unknown,
  ) {
    return this.pages.send(request, reply, <NewPasswordPage token={text(token)} next={pathIn(next)} />);
  }

  @Post('set-password')
  async set(@Req() request: PageRequest, @Res() reply: FastifyReply, @Body() { token, password, next }: LinkForm) {
    const onwards = withNext('/sign-in?done=password_set', next);
    await this.sent(reply, this.setPassword.execute(token, password), onwards, (error) =>
      this.pages.again(request, reply, error, (errors) => (
        <NewPasswordPage token={token} next={pathIn(next)} errors={errors} />
      )),
    );
  }

  /** Leads on when the act is done, so that loading the page again does nothing twice; shows the form again otherwise. */
  private async sent(
    reply: FastifyReply,
    act: Promise<void>,
    onwards: string,
    again: (error: unknown) => Promise<void>,
  ): Promise<void> {
    try {
      await act;
    } catch (error) {
      return again(error);
    }
    void reply.redirect(onwards, 303);
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
