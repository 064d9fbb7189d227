import { Body, Ip, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WritingReader } from '#applications';
import { tracesIn } from '#applications/domain';
import type { Id } from '#kernel';
import type { Command } from '#platform';
import { Commanding, PathId, Public } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { ComingBack } from './coming-back.js';
import { placeOf } from './place.js';
import { freeIn } from './section-form.js';
import { SectionPage } from './section-page.js';
import { sentIn } from './sent.js';

/** Signing in where one was signed out while writing: what was typed comes along, and is then sent once more. */
@PageController('applications/:id/sections/:section/sign-in')
export class SignedOutController {
  constructor(
    private readonly pages: Pages,
    private readonly reader: WritingReader,
    private readonly back: ComingBack,
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
    const { typed, seen } = sentIn(body);
    await this.back.signedIn(request, reply, { address, body, from }, async (actor) => {
      const place = placeOf(await this.reader.page(actor, id), section, this.pages.words(request));
      const traces = tracesIn(freeIn(place.fields, typed));
      return <SectionPage {...{ place, traces, typed, seen: { version, prints: seen } }} person={actor.id} />;
    });
  }
}
