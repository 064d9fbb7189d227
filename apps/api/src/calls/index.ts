import { Module } from '@nestjs/common';
import { CallsModule } from '#calls';
import { CallsController } from './calls.controller.js';

/** Calls over HTTP. */
@Module({ imports: [CallsModule], controllers: [CallsController] })
export class CallsApiModule {}
