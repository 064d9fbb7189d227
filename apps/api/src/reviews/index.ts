import { Module } from '@nestjs/common';
import { ApplicationsModule } from '#applications';
import { CallsModule } from '#calls';
import { ReviewsModule } from '#reviews';
import { AssignmentsController } from './assignments.controller.js';
import { ReviewsController } from './reviews.controller.js';

/** Reviews over HTTP. */
@Module({
  imports: [ApplicationsModule, CallsModule, ReviewsModule],
  controllers: [AssignmentsController, ReviewsController],
})
export class ReviewsApiModule {}
