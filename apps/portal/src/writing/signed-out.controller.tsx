import { Body, Ip, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WritingReader } from '#applications';
import { tracesIn } from '#applications/domain';
import { ResolveActor, SignIn } from '#identity';
import { shape, type Id } from '#kernel';
import type { Command } from '#platform';
import { Commanding, PathId, Public, SessionCookie } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { pageOfPending } from '../sign-in/next.js';
import { placeOf } from './place.js';
import { freeIn } from './section-form.js';
import { SectionPage } from './section-page.js';
import { sentIn } from './sent.js';
import { SignedOutPage } from './signed-out-page.js';
import { textOf } from './typed.js';

/** Signing in where one was signed out while writing: what was typed comes along, and is then sent once more. */
@PageController('applications/:id/sections/:section/sign-in')
export class SignedOutController {
  constructor(
    private readonly pages: Pages,
    private readonly reader: WritingReader,
    private readonly signIn: SignIn,
    private readonly resolve: ResolveActor,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @Public()
  async comeBack(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @PathId('id') id: Id<'application'>,
    @Param('section') section: string,
    @Body() body: unknown,
    @Commanding() { expectedVersion: version = 0 }: Command,
    @Ip() from: string,
  ) {
    const address = `/applications/${id}/sections/${encodeURIComponent(section)}`;
    const sent = sentIn(body);
    const [email, password] = shape.isObject(body) ? [textOf(body['_email']), textOf(body['_password'])] : ['', ''];
    try {
      const opened = await this.signIn.execute({ email, password }, from);
      this.cookie.give(reply, opened);
      if (opened.pending !== null) return void reply.redirect(pageOfPending(opened.pending, address), 303);
      Object.assign(request, await this.resolve.execute(opened.token));
      const place = placeOf(await this.reader.page(request.actor!, id), section, this.pages.words(request));
      const traces = tracesIn(freeIn(place.fields, sent.typed));
      const form = {
        place,
        traces,
        person: request.actor!.id,
        typed: sent.typed,
        seen: { version, prints: sent.seen },
      };
      await this.pages.send(request, reply, <SectionPage {...form} />);
    } catch (error) {
      await this.pages.again(request, reply, error, (errors) => (
        <SignedOutPage {...{ address, sent, version, email, errors }} />
      ));
    }
  }
}
