import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AwardsModule } from '#awards';
import { CallsModule } from '#calls';
import { DiligenceModule } from '#diligence';
import { FundsModule } from '#funds';
import { Constraints } from '#platform';
import { ReportsModule } from '#reports';
import { DisbursementFactsReader } from './data/disbursement-facts.js';
import { Disbursement } from './data/disbursement.entity.js';
import { DisbursementRepository } from './data/disbursement.repository.js';
import { DisbursementsReader } from './data/disbursements.reader.js';
import { disbursementConstraints } from './domain/disbursement.errors.js';
import { AuthoriseInstalment } from './use-cases/authorise-instalment.js';
import { BeginGrant } from './use-cases/begin-grant.js';
import { CancelInstalment } from './use-cases/cancel-instalment.js';
import { CloseGrant } from './use-cases/close-grant.js';
import { ConfirmPayment } from './use-cases/confirm-payment.js';
import { DisbursementActs } from './use-cases/disbursement-acts.js';
import { FailPayment } from './use-cases/fail-payment.js';
import { InstructPayment } from './use-cases/instruct-payment.js';
import { RequestInstalment } from './use-cases/request-instalment.js';
import { ReturnFunds } from './use-cases/return-funds.js';
import { ReturnInstalment } from './use-cases/return-instalment.js';
import { ScheduleInstalments } from './use-cases/schedule-instalments.js';
import { VerifyInstalment } from './use-cases/verify-instalment.js';

const inside = [DisbursementActs, DisbursementFactsReader, DisbursementRepository];

const face = [
  AuthoriseInstalment,
  BeginGrant,
  CancelInstalment,
  CloseGrant,
  ConfirmPayment,
  DisbursementsReader,
  FailPayment,
  InstructPayment,
  RequestInstalment,
  ReturnFunds,
  ReturnInstalment,
  ScheduleInstalments,
  VerifyInstalment,
];

/** Disbursements: instalments from the plan to the payment, and what closes a grant. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Disbursement]),
    AwardsModule,
    CallsModule,
    DiligenceModule,
    FundsModule,
    ReportsModule,
  ],
  providers: [...inside, ...face],
  exports: face,
})
export class DisbursementsModule {
  constructor(constraints: Constraints) {
    constraints.add(disbursementConstraints);
  }
}
