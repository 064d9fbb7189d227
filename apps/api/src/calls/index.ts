import { Module } from '@nestjs/common';
import { ApplicationsModule } from '#applications';
import { CallsModule } from '#calls';
import { CallsController } from './calls.controller.js';
import { CorrigendaController } from './corrigenda.controller.js';

/** Calls over HTTP. */
@Module({ imports: [ApplicationsModule, CallsModule], controllers: [CallsController, CorrigendaController] })
export class CallsApiModule {}
