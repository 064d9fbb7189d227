import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplicationsReader } from '#applications';
import { CallsReader } from '#calls';
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
    private readonly calls: CallsReader,
    private readonly applications: ApplicationsReader,
    private readonly reviews: ReviewsReader,
    private readonly assignReview: AssignReview,
    private readonly recusePerson: Recuse,
  ) {}

  @Get('applications/:id/reviews')
  @ApiOperation({ summary: 'The reviews of one application' })
  @ApiOkResponse({ description: 'Those that the reader may see' })
  async ofApplication(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Headers('accept-language') language?: string,
  ) {
    await this.applications.row(actor, id);
    const said = words(chooseLanguage(language));
    return { items: (await this.reviews.ofApplication(actor, id)).map((row) => presentReviewRow(row, said)) };
  }

  @Post('applications/:id/reviews')
  @ApiOperation({ summary: 'Asks a person to review an application' })
  @ApiCreatedResponse({ description: 'The review waits for an answer' })
  assign(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: AssignmentDto,
    @Commanding() command: Command,
  ) {
    return this.assignReview.execute(actor, id, { ...body }, command);
  }

  @Post('applications/:id/recusals')
  @ApiOperation({
    summary: 'Steps aside from an application, as reviewer or trustee; an officer may record it for another person',
  })
  @ApiCreatedResponse({ description: 'No access, no score, no vote from now on' })
  recuse(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: RecusalDto,
    @Commanding() command: Command,
  ) {
    return this.recusePerson.execute(actor, id, { ...body }, command);
  }

  @Get('reviewers')
  @ApiOperation({ summary: 'What every reviewer has on the desk' })
  @ApiOkResponse({ description: 'For officers: whom to ask next stands first' })
  async workload(@Acting() actor: Actor) {
    return { items: await this.reviews.workload(actor) };
  }

  @Get('windows/:id/disagreements')
  @ApiOperation({ summary: 'Applications of a window whose reviewers disagree by more than the rubric allows' })
  @ApiOkResponse({ description: 'Another review is needed of each' })
  async disagreements(@Acting() actor: Actor, @PathId('id') id: Id<'window'>) {
    await this.calls.window(actor, id);
    return { items: await this.reviews.anotherReviewNeeded(actor, id) };
  }
}
