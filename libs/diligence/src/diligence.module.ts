import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Constraints } from '#platform';
import { DiligenceReader } from './data/diligence.reader.js';
import { Hold } from './data/hold.entity.js';
import { HoldRepository } from './data/hold.repository.js';
import { Holds } from './data/holds.js';
import { diligenceConstraints } from './domain/diligence.errors.js';
import { LiftHold } from './use-cases/lift-hold.js';
import { PlaceHold } from './use-cases/place-hold.js';

const face = [DiligenceReader, Holds, LiftHold, PlaceHold];

/** Holds: what must be cleared before anything goes on. */
@Module({
  imports: [TypeOrmModule.forFeature([Hold])],
  providers: [HoldRepository, ...face],
  exports: face,
})
export class DiligenceModule {
  constructor(constraints: Constraints) {
    constraints.add(diligenceConstraints);
  }
}
