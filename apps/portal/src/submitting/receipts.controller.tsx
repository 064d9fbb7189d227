import { Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { canonicalJson, CONFIG, type Config } from '#platform';
import { Acting, PathId } from '../../../edge/src/index.js';
import { chartPolicy, svgOf } from '../call-room/chart.js';
import { barsOf, ScoreBars } from '../feedback/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { draftDocument, letterDocument, receiptDocument, sendFile } from './files-to-keep.js';
import { Letters } from './letter.js';
import { LetterPage } from './letter-page.js';
import { OwnApplications } from './own-application.js';
import { makePdf } from './pdf/make-pdf.js';
import { ReceiptPage } from './receipt-page.js';
import { numberIn, Receipts } from './receipt.js';

/** What an applicant keeps: receipts, the draft as a file, the letter. */
@PageController('applications/:id')
export class ReceiptsController {
  constructor(
    private readonly pages: Pages,
    private readonly receipts: Receipts,
    private readonly own: OwnApplications,
    private readonly letters: Letters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('receipt')
  async receipt(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Query('number') number?: unknown,
  ) {
    const receipt = await this.receipts.of(actor, id, numberIn(number));
    await this.pages.send(request, reply, <ReceiptPage receipt={receipt} />);
  }

  @Get('receipt.pdf')
  async receiptPdf(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Query('number') number?: unknown,
  ) {
    const receipt = await this.receipts.of(actor, id, numberIn(number));
    const words = this.pages.words(request);
    const name = `${receipt.own.application.reference}-receipt-${receipt.submission.number}.pdf`;
    sendFile(
      reply,
      name,
      'application/pdf',
      await makePdf(receiptDocument(receipt, words, this.config.http.publicUrl), words),
    );
  }

  /** The very bytes whose SHA-256 is the fingerprint; none where the text was erased. */
  @Get('receipt.json')
  async receiptJson(
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Query('number') number?: unknown,
  ) {
    const { own, submission } = await this.receipts.of(actor, id, numberIn(number));
    if (submission.redactedAt) throw kernelErrors.error('not_found');
    const name = `${own.application.reference}-submission-${submission.number}.json`;
    sendFile(reply, name, 'application/json; charset=utf-8', canonicalJson(submission.content));
  }

  @Get('draft.pdf')
  async draft(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const own = await this.own.of(actor, id);
    const words = this.pages.words(request);
    sendFile(
      reply,
      `${own.application.reference}-draft.pdf`,
      'application/pdf',
      await makePdf(draftDocument(own, words), words),
    );
  }

  @Get('letter')
  async letter(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const letter = await this.letters.of(actor, id, this.pages.words(request));
    await this.pages.send(request, reply, <LetterPage letter={letter} at={`/applications/${id}`} />);
  }

  @Get('letter/scores.svg')
  @Header('content-security-policy', chartPolicy)
  async scores(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const { given, rules } = await this.letters.feedbackOn(actor, id);
    if (!given?.scores) throw kernelErrors.error('not_found');
    const words = this.pages.words(request);
    const bars = barsOf(given.scores, rules, words);
    const chart = <ScoreBars title={words.say('feedback.chart')} bars={bars} words={words} />;
    void reply.type('image/svg+xml').send(svgOf(chart));
  }

  @Get('letter.pdf')
  async letterPdf(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
  ) {
    const words = this.pages.words(request);
    const letter = await this.letters.of(actor, id, words);
    sendFile(
      reply,
      `${letter.reference}-decision.pdf`,
      'application/pdf',
      await makePdf(letterDocument(letter), words),
    );
  }
}
