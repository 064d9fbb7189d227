import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { visitor, type Actor } from '#kernel';
import { Acting, Public } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { SignOutPage } from './sign-out-page.js';

/** Where a browser that keeps text leads whoever signs out. Signing out itself is with the signing in. */
@PageController('sign-out')
export class SignOutController {
  constructor(private readonly pages: Pages) {}

  /** Who is not signed in has nothing to do here. */
  @Get()
  @Public()
  async ask(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    if (actor.id === visitor.id) return void reply.redirect('/', 303);
    await this.pages.send(request, reply, <SignOutPage person={actor.id} />);
  }
}
