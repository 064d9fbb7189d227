import { Body, Controller, Get, Headers, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApplicationsReader } from '#applications';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import {
  AcceptReview,
  DeclineReview,
  Recuse,
  RelieveReviewer,
  ReturnReview,
  ReviewsReader,
  SaveScores,
  SetAsideReview,
  SubmitReview,
} from '#reviews';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId, WhyDto } from '../http/index.js';
import { ConflictDto, LateConflictDto, ScoresDto } from './review.dto.js';
import { presentMaterial, presentReview, presentReviewRow } from './review.presenter.js';

/** Reviews, as reviewers write them and officers look after them. */
@ApiTags('reviews')
@Controller('reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsReader,
    private readonly applications: ApplicationsReader,
    private readonly acceptReview: AcceptReview,
    private readonly declineReview: DeclineReview,
    private readonly saveScores: SaveScores,
    private readonly submitReview: SubmitReview,
    private readonly recuseReviewer: Recuse,
    private readonly returnReview: ReturnReview,
    private readonly relieveReviewer: RelieveReviewer,
    private readonly setAsideReview: SetAsideReview,
  ) {}

  /** One's own reviews. */
  @Get()
  @ApiOkResponse({ description: 'What is open first, then by the day it is due' })
  async mine(@Acting() actor: Actor, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.reviews.mine(actor)).map((row) => presentReviewRow(row, said)) };
  }

  /** One review, with what the reader may do next. */
  @Get(':id')
  @ApiOkResponse({
    description: 'State, rubric, scores; those of others once one’s own are handed in; actions with reasons',
  })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const review = await this.reviews.detail(actor, id);
    void reply.header('etag', etagOf(review));
    return presentReview(review, actor, words(chooseLanguage(language)));
  }

  /** What there is to review; closed to whoever declined or stepped aside. */
  @Get(':id/application')
  @ApiOkResponse({ description: 'The submission that counts, word for word' })
  async material(@Acting() actor: Actor, @PathId('id') id: Id<'review'>) {
    const { applicationId } = await this.reviews.detail(actor, id);
    return presentMaterial(await this.applications.submission(actor, applicationId));
  }

  /** Takes the review on. */
  @Post(':id/acceptance')
  @HttpCode(200)
  accept(@Acting() actor: Actor, @PathId('id') id: Id<'review'>, @Commanding() command: Command) {
    return this.acceptReview.execute(actor, id, command);
  }

  /** Says no, for a reason that is no conflict of interest. */
  @Post(':id/declination')
  @HttpCode(200)
  decline(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.declineReview.execute(actor, id, why, command);
  }

  /** Keeps the draft: what is sent replaces what was there. */
  @Put(':id/scores')
  @ApiHeader({ name: 'If-Match', required: true })
  async score(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() { scores }: ScoresDto,
    @Commanding('versioned') command: Command,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const rows = scores.map(({ criterion, score, remark }) => ({
      criterion,
      score: score?.trim() || null,
      remark: remark?.trim() || null,
    }));
    const saved = await this.saveScores.execute(actor, id, rows, command);
    void reply.header('etag', etagOf(saved));
    return saved;
  }

  /** Hands the review in. */
  @Post(':id/submission')
  @HttpCode(200)
  submit(@Acting() actor: Actor, @PathId('id') id: Id<'review'>, @Commanding() command: Command) {
    return this.submitReview.execute(actor, id, command);
  }

  /** Declares a conflict of the review's reviewer, by whom it concerns or by an officer. */
  @Post(':id/recusal')
  @HttpCode(200)
  async recuse(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() conflict: ConflictDto,
    @Commanding() command: Command,
  ) {
    const { applicationId, reviewerId } = await this.reviews.detail(actor, id);
    return this.recuseReviewer.execute(actor, applicationId, { ...conflict, personId: reviewerId }, command);
  }

  /** Gives a submitted review back to be mended. */
  @Post(':id/return')
  @HttpCode(200)
  return(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.returnReview.execute(actor, id, why, command);
  }

  /** Takes an open review from a person who is gone. */
  @Post(':id/relief')
  @HttpCode(200)
  relieve(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.relieveReviewer.execute(actor, id, why, command);
  }

  /** Puts a submitted review out of the count for a conflict that came to light late. */
  @Post(':id/setting-aside')
  @HttpCode(200)
  setAside(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() { cause, why }: LateConflictDto,
    @Commanding() command: Command,
  ) {
    return this.setAsideReview.execute(actor, id, { cause, why }, command);
  }
}
