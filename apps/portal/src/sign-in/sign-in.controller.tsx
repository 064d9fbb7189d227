import { Body, Get, Ip, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GiveSecondFactor, SignIn, SignOut, type Session } from '#identity';
import { InSession, Public, SessionCookie, WhilePending } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { pageOfPending, pathIn, usualNext } from './next.js';
import { CodeForm, SignInForm } from './sign-in.forms.js';
import { CodePage, ConfirmedPage, SignInPage } from './sign-in-pages.js';

/** Signing in and out. */
@PageController()
export class SignInController {
  constructor(
    private readonly pages: Pages,
    private readonly cookie: SessionCookie,
    private readonly signIn: SignIn,
    private readonly giveSecondFactor: GiveSecondFactor,
    private readonly signOut: SignOut,
  ) {}

  /** Who is signed in already goes on, and is told before if their address was confirmed just now. */
  @Get('sign-in')
  @Public()
  async form(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Query('next') next?: unknown,
    @Query('done') done?: unknown,
  ) {
    if (request.session?.pending === null && done === 'confirmed')
      return this.pages.send(request, reply, <ConfirmedPage next={pathIn(next)} />);
    if (request.session) return goOn(reply, request.session.pending, next);
    await this.pages.send(
      request,
      reply,
      <SignInPage next={pathIn(next)} done={typeof done === 'string' ? done : undefined} />,
    );
  }

  /** By password; staff then give their code. */
  @Post('sign-in')
  @Public()
  async begin(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Body() form: SignInForm,
    @Ip() address: string,
  ) {
    const { email, password, next } = form;
    try {
      const opened = await this.signIn.execute({ email, password }, address);
      this.cookie.give(reply, opened);
      return goOn(reply, opened.pending, next);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <SignInPage email={email} next={pathIn(next)} errors={errors} />
      ));
    }
  }

  /** Asks for the code of the app. */
  @Get('sign-in/code')
  @WhilePending()
  async codeForm(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @InSession() session: Session,
    @Query('next') next?: unknown,
  ) {
    if (session.pending !== 'second_factor') return goOn(reply, session.pending, next);
    await this.pages.send(request, reply, <CodePage next={pathIn(next)} />);
  }

  /** A new session begins, good for work. */
  @Post('sign-in/code')
  @WhilePending()
  async code(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @InSession() session: Session,
    @Body() { code, next }: CodeForm,
    @Ip() address: string,
  ) {
    if (session.pending !== 'second_factor') return goOn(reply, session.pending, next);
    try {
      this.cookie.give(reply, await this.giveSecondFactor.execute(session, code.trim(), address));
      return goOn(reply, null, next);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <CodePage next={pathIn(next)} errors={errors.map((each) => ({ ...each, field: 'code' }))} />
      ));
    }
  }

  /** Ends the session, if there is one still. */
  @Post('sign-out')
  @Public()
  async end(@Res() reply: FastifyReply, @InSession() session?: Session) {
    if (session) await this.signOut.execute(session);
    this.cookie.take(reply);
    // What a browser kept of somebody's writing is nobody else's business on a shared device.
    void reply.header('clear-site-data', '"storage"');
    void reply.redirect('/', 303);
  }
}

const goOn = (reply: FastifyReply, pending: Session['pending'], next: unknown): void =>
  void reply.redirect(pending === null ? (pathIn(next) ?? usualNext) : pageOfPending(pending, pathIn(next)), 303);
