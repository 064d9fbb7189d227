import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationsModule } from '#applications';
import { CallsModule } from '#calls';
import { DiligenceModule } from '#diligence';
import { FundsModule } from '#funds';
import { IdentityModule } from '#identity';
import { Constraints } from '#platform';
import { SelectionModule } from '#selection';
import { Agreement, Signature } from './data/agreement.entity.js';
import { AgreementRepository } from './data/agreement.repository.js';
import { AwardFactsReader } from './data/award-facts.js';
import { Award } from './data/award.entity.js';
import { AwardRepository } from './data/award.repository.js';
import { AwardsReader } from './data/awards.reader.js';
import { BudgetRepository } from './data/budget.repository.js';
import { BudgetRevision } from './data/budget-revision.entity.js';
import { HeldAwards } from './data/held-awards.js';
import { SelectedApplications } from './data/selected-applications.js';
import { awardConstraints } from './domain/award.errors.js';
import { AgreeAward } from './use-cases/agree-award.js';
import { AgreeBudget } from './use-cases/agree-budget.js';
import { ApproveAward } from './use-cases/approve-award.js';
import { AwardActs } from './use-cases/award-acts.js';
import { CloseAward } from './use-cases/close-award.js';
import { DeclineAward } from './use-cases/decline-award.js';
import { LapseAward } from './use-cases/lapse-award.js';
import { ProposeAward } from './use-cases/propose-award.js';
import { RecordSignature } from './use-cases/record-signature.js';
import { ReopenAward } from './use-cases/reopen-award.js';
import { RescindAward } from './use-cases/rescind-award.js';
import { ResumeAward } from './use-cases/resume-award.js';
import { ReviseBudget } from './use-cases/revise-budget.js';
import { StartAward } from './use-cases/start-award.js';
import { SuspendAward } from './use-cases/suspend-award.js';
import { TerminateAward } from './use-cases/terminate-award.js';
import { UndoAward } from './use-cases/undo-award.js';

const inside = [
  AgreementRepository,
  AwardActs,
  AwardFactsReader,
  AwardRepository,
  BudgetRepository,
  SelectedApplications,
  UndoAward,
];

const face = [
  AgreeAward,
  AgreeBudget,
  ApproveAward,
  AwardsReader,
  CloseAward,
  DeclineAward,
  HeldAwards,
  LapseAward,
  ProposeAward,
  RecordSignature,
  ReopenAward,
  RescindAward,
  ResumeAward,
  ReviseBudget,
  StartAward,
  SuspendAward,
  TerminateAward,
];

const upstream = [ApplicationsModule, CallsModule, DiligenceModule, FundsModule, IdentityModule, SelectionModule];

/** Awards: the decision to fund, its budget and agreement, and its life until it is closed. */
@Module({
  imports: [TypeOrmModule.forFeature([Agreement, Award, BudgetRevision, Signature]), ...upstream],
  providers: [...inside, ...face],
  exports: face,
})
export class AwardsModule {
  constructor(constraints: Constraints) {
    constraints.add(awardConstraints);
  }
}
