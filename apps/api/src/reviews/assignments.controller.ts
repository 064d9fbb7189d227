import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { AssignReview, Recuse, ReviewsReader } from '#reviews';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, PathId } from '../http/index.js';
import { AssignmentDto, RecusalDto } from './review.dto.js';
import { presentReviewRow } from './review.presenter.js';

/** Who reviews what, and who stepped aside. */
@ApiTags('reviews')
@Controller()
export class AssignmentsController {
  constructor(
    private readonly reviews: ReviewsReader,
    private readonly assignReview: AssignReview,
    private readonly recusePerson: Recuse,
  ) {}

  /** The reviews of one application. */
  @Get('applications/:id/reviews')
  async ofApplication(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Headers('accept-language') language?: string,
  ) {
    const said = words(chooseLanguage(language));
    return { items: (await this.reviews.ofApplication(actor, id)).map((row) => presentReviewRow(row, said)) };
  }

  /** Asks a person to review an application. */
  @Post('applications/:id/reviews')
  @ApiCreatedResponse({ description: 'The review waits for an answer' })
  assign(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: AssignmentDto,
    @Commanding() command: Command,
  ) {
    return this.assignReview.execute(actor, id, { ...body }, command);
  }

  /** Steps aside from an application, as reviewer or trustee; an officer may record it for another person. */
  @Post('applications/:id/recusals')
  @ApiCreatedResponse({ description: 'No access, no score, no vote from now on' })
  recuse(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: RecusalDto,
    @Commanding() command: Command,
  ) {
    return this.recusePerson.execute(actor, id, { ...body }, command);
  }

  /** What every reviewer has on the desk. */
  @Get('reviewers')
  @ApiOkResponse({ description: 'For officers: whom to ask next stands first' })
  async workload(@Acting() actor: Actor) {
    return { items: await this.reviews.workload(actor) };
  }

  /** Applications of a window whose reviewers disagree by more than the rubric allows. */
  @Get('windows/:id/disagreements')
  async disagreements(@Acting() actor: Actor, @PathId('id') id: Id<'window'>) {
    return { items: await this.reviews.anotherReviewNeeded(actor, id) };
  }
}
