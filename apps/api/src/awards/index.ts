import { Module } from '@nestjs/common';
import { AwardsModule } from '#awards';
import { DisbursementsModule } from '#disbursements';
import { AwardLifeController } from './award-life.controller.js';
import { AwardsController } from './awards.controller.js';

/** Awards over HTTP. Starting and closing one also concerns its instalments. */
@Module({ imports: [AwardsModule, DisbursementsModule], controllers: [AwardsController, AwardLifeController] })
export class AwardsApiModule {}
