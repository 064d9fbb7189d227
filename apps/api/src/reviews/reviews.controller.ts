import { Body, Controller, Get, Headers, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { Acknowledgement, Acting, Commanding, etagOf, PathId, Step, WhyDto } from '../http/index.js';
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

  @Get()
  @ApiOperation({ summary: 'One’s own reviews' })
  @ApiOkResponse({ description: 'What is open first, then by the day it is due' })
  async mine(@Acting() actor: Actor, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.reviews.mine(actor)).map((row) => presentReviewRow(row, said)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One review, with what the reader may do next' })
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

  @Get(':id/application')
  @ApiOperation({ summary: 'What there is to review; closed to whoever declined or stepped aside' })
  @ApiOkResponse({ description: 'The submission that counts, word for word' })
  async material(@Acting() actor: Actor, @PathId('id') id: Id<'review'>) {
    const { applicationId } = await this.reviews.detail(actor, id);
    return presentMaterial(await this.applications.submission(actor, applicationId));
  }

  @Post(':id/acceptance')
  @Step('Takes the review on')
  accept(@Acting() actor: Actor, @PathId('id') id: Id<'review'>, @Commanding() command: Command) {
    return this.acceptReview.execute(actor, id, command);
  }

  @Post(':id/declination')
  @Step('Says no, for a reason that is no conflict of interest')
  decline(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.declineReview.execute(actor, id, why, command);
  }

  @Put(':id/scores')
  @ApiOperation({ summary: 'Keeps the draft: what is sent replaces what was there' })
  @ApiOkResponse({ type: Acknowledgement, description: 'Kept' })
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

  @Post(':id/submission')
  @Step('Hands the review in')
  submit(@Acting() actor: Actor, @PathId('id') id: Id<'review'>, @Commanding() command: Command) {
    return this.submitReview.execute(actor, id, command);
  }

  @Post(':id/recusal')
  @Step('Declares a conflict of the review’s reviewer, by whom it concerns or by an officer', 'Aside from now on')
  async recuse(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() conflict: ConflictDto,
    @Commanding() command: Command,
  ) {
    const { applicationId, reviewerId } = await this.reviews.detail(actor, id);
    return this.recuseReviewer.execute(actor, applicationId, { ...conflict, personId: reviewerId }, command);
  }

  @Post(':id/return')
  @Step('Gives a submitted review back to be mended')
  return(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.returnReview.execute(actor, id, why, command);
  }

  @Post(':id/relief')
  @Step('Takes an open review from a person who is gone')
  relieve(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() { why }: WhyDto,
    @Commanding() command: Command,
  ) {
    return this.relieveReviewer.execute(actor, id, why, command);
  }

  @Post(':id/setting-aside')
  @Step('Puts a submitted review out of the count for a conflict that came to light late')
  setAside(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'review'>,
    @Body() { cause, why }: LateConflictDto,
    @Commanding() command: Command,
  ) {
    return this.setAsideReview.execute(actor, id, { cause, why }, command);
  }
}
