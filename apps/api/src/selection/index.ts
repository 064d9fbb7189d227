import { Module } from '@nestjs/common';
import { SelectionModule } from '#selection';
import { SelectionController } from './selection.controller.js';
import { SessionsController } from './sessions.controller.js';

/** Selection over HTTP. */
@Module({ imports: [SelectionModule], controllers: [SelectionController, SessionsController] })
export class SelectionApiModule {}
