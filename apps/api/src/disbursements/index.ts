import { Module } from '@nestjs/common';
import { AwardsModule } from '#awards';
import { DisbursementsModule } from '#disbursements';
import { DisbursementLifeController } from './disbursement-life.controller.js';
import { DisbursementsController } from './disbursements.controller.js';

/** Disbursements over HTTP. */
@Module({
  imports: [AwardsModule, DisbursementsModule],
  controllers: [DisbursementsController, DisbursementLifeController],
})
export class DisbursementsApiModule {}
