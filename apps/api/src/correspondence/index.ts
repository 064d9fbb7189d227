import { Module } from '@nestjs/common';
import { ApplicationsModule } from '#applications';
import { CallsModule } from '#calls';
import { CorrespondenceModule } from '#correspondence';
import { ClarificationsController } from './clarifications.controller.js';
import { InformationRequestsController } from './information-requests.controller.js';
import { QuestionsController } from './questions.controller.js';
import { ThreadsController } from './threads.controller.js';

/** Questions, answers, messages and requests over HTTP. */
@Module({
  imports: [ApplicationsModule, CallsModule, CorrespondenceModule],
  controllers: [ClarificationsController, InformationRequestsController, QuestionsController, ThreadsController],
})
export class CorrespondenceApiModule {}
