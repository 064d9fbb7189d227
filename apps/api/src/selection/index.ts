import { Module } from '@nestjs/common';
import { ApplicationsModule } from '#applications';
import { CallsModule } from '#calls';
import { SelectionModule } from '#selection';
import { FeedbackController } from './feedback.controller.js';
import { SelectionController } from './selection.controller.js';
import { SessionsController } from './sessions.controller.js';

/** Selection over HTTP. */
@Module({
  imports: [ApplicationsModule, CallsModule, SelectionModule],
  controllers: [FeedbackController, SelectionController, SessionsController],
})
export class SelectionApiModule {}
