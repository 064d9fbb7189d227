import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RedactionsReader } from '#applications';
import { CallsReader } from '#calls';
import type { Actor, Id } from '#kernel';
import { Acting, PathId } from '../../../edge/src/index.js';
import type { FieldError } from '../components/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { redactionOf } from './redaction-page.js';
import { RedactionsPage } from './redactions-page.js';

/** Where an officer finds the application whose text is to be erased. */
@PageController('desk/calls/:id/redactions')
export class RedactionsController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
    private readonly redactions: RedactionsReader,
  ) {}

  @Get()
  async find(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Query('reference') sent?: unknown,
  ) {
    const call = await this.calls.detail(actor, id);
    const reference = typeof sent === 'string' ? sent.trim() : '';
    const page = (errors?: readonly FieldError[]) => <RedactionsPage {...{ call, reference, errors }} />;
    if (sent === undefined) return this.pages.send(request, reply, page());
    try {
      void reply.redirect(redactionOf(await this.redactions.find(actor, id, reference)), 303);
    } catch (error) {
      await this.pages.again(request, reply, error, () => page([{ field: 'reference', code: 'redaction.unknown' }]));
    }
  }
}
