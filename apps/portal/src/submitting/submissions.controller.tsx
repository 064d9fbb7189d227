import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor, Id } from '#kernel';
import { Acting, PathId } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { sendFile, submissionDocument } from './files-to-keep.js';
import { makePdf } from './pdf/make-pdf.js';
import { numberIn } from './receipt.js';
import { SubmissionPage } from './submission-page.js';
import { SubmittedForms } from './submitted-form.js';

/** What was handed in, to be read. */
@PageController('applications/:id')
export class SubmissionsController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: SubmittedForms,
  ) {}

  @Get('submission')
  async submission(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Query('number') number?: unknown,
  ) {
    const submitted = await this.forms.of(actor, id, numberIn(number));
    await this.pages.send(request, reply, <SubmissionPage submitted={submitted} />);
  }

  @Get('submission.pdf')
  async file(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Query('number') number?: unknown,
  ) {
    const submitted = await this.forms.of(actor, id, numberIn(number));
    const words = this.pages.words(request);
    const name = `${submitted.own.application.reference}-submission-${submitted.submission.number}.pdf`;
    sendFile(reply, name, 'application/pdf', await makePdf(submissionDocument(submitted, words), words));
  }
}
