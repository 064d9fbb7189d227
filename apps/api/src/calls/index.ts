import { Module } from '@nestjs/common';
import { CallsModule } from '#calls';
import { CallsController } from './calls.controller.js';
import { CorrigendaController } from './corrigenda.controller.js';

/** Calls over HTTP. */
@Module({ imports: [CallsModule], controllers: [CallsController, CorrigendaController] })
export class CallsApiModule {}
