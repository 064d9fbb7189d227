import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EnrolSecondFactor, GiveSecondFactor, SignIn, SignOut, StepUp, type Session } from '#identity';
import type { Actor } from '#kernel';
import { Acting, csrfToken, InSession, Public, SessionCookie, WhilePending } from '../http/index.js';
import { CodeDto, PasswordDto, SessionView, SignInDto } from './session.dto.js';

/** Signing in and out. The token travels in the cookie only. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly giveSecondFactor: GiveSecondFactor,
    private readonly enrolSecondFactor: EnrolSecondFactor,
    private readonly stepUp: StepUp,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Signs in by password' })
  @Public()
  @ApiCreatedResponse({ type: SessionView, description: 'The session is in the cookie' })
  async begin(
    @Body() body: SignInDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const opened = await this.signIn.execute(body, address);
    this.cookie.give(reply, opened);
    return { pending: opened.pending, csrfToken: csrfToken(opened.csrf) };
  }

  @Get()
  @ApiOperation({ summary: 'The session of the request' })
  @WhilePending()
  @ApiOkResponse({ description: 'What it waits for, the roles in force and whether it is stepped up' })
  show(@InSession() session: Session, @Acting() { roles, steppedUp }: Actor) {
    return {
      personId: session.personId,
      pending: session.pending,
      csrfToken: csrfToken(session.csrfSecret),
      roles,
      steppedUp,
    };
  }

  @Delete()
  @ApiOperation({ summary: 'Signs out' })
  @WhilePending()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The session is over' })
  async end(@InSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(session);
    this.cookie.take(reply);
  }

  @Post('second-factor')
  @ApiOperation({ summary: 'Gives the second factor of a sign-in: a new session begins' })
  @WhilePending()
  @ApiCreatedResponse({ type: SessionView, description: 'The new session is in the cookie' })
  async second(
    @InSession() session: Session,
    @Body() { code }: CodeDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const opened = await this.giveSecondFactor.execute(session, code, address);
    this.cookie.give(reply, opened);
    return { pending: null, csrfToken: csrfToken(opened.csrf) };
  }

  @Post('second-factor/enrolment')
  @ApiOperation({ summary: 'A secret for an authenticator app; it counts once it is confirmed' })
  @WhilePending()
  @ApiCreatedResponse({ description: '`secret` in base32 and `uri` for a QR code; shown once' })
  enrol(@InSession() session: Session) {
    return this.enrolSecondFactor.begin(session);
  }

  @Post('second-factor/confirmation')
  @ApiOperation({ summary: 'The first code of the app: a new session begins' })
  @WhilePending()
  @ApiCreatedResponse({ description: 'Recovery codes, shown once' })
  async confirm(
    @InSession() session: Session,
    @Body() { code }: CodeDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { recoveryCodes, ...opened } = await this.enrolSecondFactor.confirm(session, code, address);
    this.cookie.give(reply, opened);
    return { pending: null, csrfToken: csrfToken(opened.csrf), recoveryCodes };
  }

  @Post('step-up')
  @ApiOperation({ summary: 'Shows once more who is at the keyboard, for acts that ask for it' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'For ten minutes' })
  async step(@InSession() session: Session, @Body() { code }: CodeDto, @Ip() address: string): Promise<void> {
    await this.stepUp.execute(session, code, address);
  }

  @Post('step-up/password')
  @ApiOperation({ summary: 'The same by password, for those who have no second factor' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'For ten minutes' })
  async stepByPassword(
    @InSession() session: Session,
    @Body() { password }: PasswordDto,
    @Ip() address: string,
  ): Promise<void> {
    await this.stepUp.byPassword(session, password, address);
  }
}
