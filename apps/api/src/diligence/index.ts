import { Module } from '@nestjs/common';
import { DiligenceModule } from '#diligence';
import { HoldsController } from './holds.controller.js';

/** Holds over HTTP. */
@Module({ imports: [DiligenceModule], controllers: [HoldsController] })
export class DiligenceApiModule {}
