import { Body, Get, Ip, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EnrolSecondFactor, ResolveActor, type Session } from '#identity';
import { InSession, SessionCookie, WhilePending } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { localPath, usualNext } from '../sign-in/next.js';
import { CodeForm, NextForm } from '../sign-in/sign-in.forms.js';
import { RecoveryCodesPage, SecondFactorStart, SecretPage } from './second-factor-pages.js';

/** Setting up an authenticator app: everybody who works for the Fund has one, others may. */
@PageController('account/second-factor')
@WhilePending()
export class SecondFactorController {
  constructor(
    private readonly pages: Pages,
    private readonly cookie: SessionCookie,
    private readonly enrol: EnrolSecondFactor,
    private readonly resolve: ResolveActor,
  ) {}

  /** Says what will happen. */
  @Get()
  async start(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @InSession() session: Session,
    @Query('next') next?: unknown,
  ) {
    const page = (
      <SecondFactorStart
        isNeeded={session.pending === 'enrolment'}
        next={typeof next === 'string' ? next : undefined}
      />
    );
    await this.pages.send(request, reply, page);
  }

  /** A new secret, shown once. */
  @Post()
  async begin(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @InSession() session: Session,
    @Body() { next }: NextForm,
  ) {
    const offer = await this.enrol.begin(session);
    await this.pages.send(request, reply, <SecretPage offer={offer} next={next} />);
  }

  /** The first code: from now on the app counts. The recovery codes are shown once, so the answer is the page itself. */
  @Post('confirmation')
  async confirm(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @InSession() session: Session,
    @Body() { code, next }: CodeForm,
    @Ip() address: string,
  ) {
    try {
      const { recoveryCodes, ...opened } = await this.enrol.confirm(session, code.trim(), address);
      this.cookie.give(reply, opened);
      // The page belongs to the session that begins.
      Object.assign(request, await this.resolve.execute(opened.token));
      await this.pages.send(
        request,
        reply,
        <RecoveryCodesPage codes={recoveryCodes} next={localPath(next) ?? usualNext} />,
      );
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <SecretPage next={next} errors={errors.map((each) => ({ ...each, field: 'code' }))} />
      ));
    }
  }
}
