import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { ResolveActor, SignIn } from '#identity';
import type { Actor } from '#kernel';
import { SessionCookie } from '../../../edge/src/index.js';
import { textAt, typedIn, type Typed } from '../http/form-reader.js';
import { Pages, type PageRequest } from '../http/index.js';
import { pageOfPending } from '../sign-in/next.js';
import { SignedOutPage } from './signed-out-page.js';

/** Signing in where one was signed out while writing: what was sent comes along, and is then sent once more. */
@Injectable()
export class ComingBack {
  constructor(
    private readonly pages: Pages,
    private readonly signIn: SignIn,
    private readonly resolve: ResolveActor,
    private readonly cookie: SessionCookie,
  ) {}

  /** Asks who sent a form without a session to sign in, at `<address>/sign-in`, with all that the form held. */
  async ask(request: PageRequest, reply: FastifyReply, address: string, body: unknown): Promise<void> {
    await this.pages.send(request, reply, <SignedOutPage {...{ address, carried: carriedIn(body) }} />, 401);
  }

  /** Signs in, and shows the form with what it held to who it is now. Asks again where that did not work. */
  async signedIn(
    request: PageRequest,
    reply: FastifyReply,
    { address, body, from }: { address: string; body: unknown; from: string },
    form: (actor: Actor) => Promise<VNode>,
  ): Promise<void> {
    const [email, password] = [textAt(body, '_email'), textAt(body, '_password')];
    try {
      const opened = await this.signIn.execute({ email, password }, from);
      this.cookie.give(reply, opened);
      if (opened.pending !== null) return void reply.redirect(pageOfPending(opened.pending, address), 303);
      Object.assign(request, await this.resolve.execute(opened.token));
      await this.pages.send(request, reply, await form(request.actor!));
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <SignedOutPage {...{ address, carried: carriedIn(body), email, errors }} />
      ));
    }
  }
}

/** Whether a form came without a session that is good for work. */
export const isSignedOut = ({ session }: PageRequest): boolean => session?.pending !== null;

/** What was typed, and on what: a form's own tokens and buttons belong to the page that is gone, secrets are typed again. */
const carriedIn = (body: unknown): Typed =>
  Object.fromEntries(
    Object.entries(typedIn(body)).filter(
      ([name]) => !/^_|^step_up_/.test(name) || name === '_version' || name === '_seen',
    ),
  );
