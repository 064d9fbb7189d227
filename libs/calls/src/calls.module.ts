import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FundsModule } from '#funds';
import { Constraints } from '#platform';
import { Call } from './data/call.entity.js';
import { CallConclusion } from './data/call-conclusion.entity.js';
import { CallFactsReader } from './data/call-facts.js';
import { CallRepository } from './data/call.repository.js';
import { CallWindow } from './data/call-window.entity.js';
import { CallsReader } from './data/calls.reader.js';
import { Corrigendum } from './data/corrigendum.entity.js';
import { CorrigendaReader } from './data/corrigenda.reader.js';
import { Doors } from './data/doors.js';
import { FiguresReader } from './data/figures.reader.js';
import { TermsVersion } from './data/terms-version.entity.js';
import { callConstraints } from './domain/call.errors.js';
import { CallActs } from './use-cases/call-acts.js';
import { CancelCall } from './use-cases/cancel-call.js';
import { ConcludeCall } from './use-cases/conclude-call.js';
import { CorrectionDrafts } from './use-cases/correction-drafts.js';
import { DeclineCorrigendum } from './use-cases/decline-corrigendum.js';
import { DeclineReopening } from './use-cases/decline-reopening.js';
import { DraftCall } from './use-cases/draft-call.js';
import { EditCall } from './use-cases/edit-call.js';
import { JudgeCorrigendum } from './use-cases/judge-corrigendum.js';
import { ProposeCall } from './use-cases/propose-call.js';
import { ProposeCorrigendum } from './use-cases/propose-corrigendum.js';
import { ProposeReopening } from './use-cases/propose-reopening.js';
import { PublishCall } from './use-cases/publish-call.js';
import { PublishCorrigendum } from './use-cases/publish-corrigendum.js';
import { ReopenCall } from './use-cases/reopen-call.js';
import { ReturnCall } from './use-cases/return-call.js';

const face = [
  CallsReader,
  CancelCall,
  ConcludeCall,
  CorrectionDrafts,
  CorrigendaReader,
  DeclineCorrigendum,
  DeclineReopening,
  Doors,
  DraftCall,
  EditCall,
  FiguresReader,
  ProposeCall,
  ProposeCorrigendum,
  ProposeReopening,
  PublishCall,
  PublishCorrigendum,
  ReopenCall,
  ReturnCall,
];

/** Calls for proposals: windows, doors, terms. */
@Module({
  imports: [TypeOrmModule.forFeature([Call, CallConclusion, CallWindow, Corrigendum, TermsVersion]), FundsModule],
  providers: [CallActs, CallFactsReader, CallRepository, JudgeCorrigendum, ...face],
  exports: face,
})
export class CallsModule {
  constructor(constraints: Constraints) {
    constraints.add(callConstraints);
  }
}
