import { Module } from '@nestjs/common';
import { CallsModule } from '#calls';
import { SelectionModule } from '#selection';
import { SelectionController } from './selection.controller.js';
import { SessionsController } from './sessions.controller.js';

/** Selection over HTTP. */
@Module({ imports: [CallsModule, SelectionModule], controllers: [SelectionController, SessionsController] })
export class SelectionApiModule {}
