import { Module } from '@nestjs/common';
import { ApplicationsModule } from '#applications';
import { AwardsModule } from '#awards';
import { CallsModule } from '#calls';
import { CorrespondenceModule } from '#correspondence';
import { DisbursementsModule } from '#disbursements';
import { IdentityModule } from '#identity';
import { ReportsModule } from '#reports';
import { ReviewsModule } from '#reviews';
import { SelectionModule } from '#selection';
import { FAILURE_PAGES } from '../../edge/src/index.js';
import { callRoom } from './call-room/index.js';
import { lateDoor } from './late-door/index.js';
import { clarifications } from './clarifications/index.js';
import { messages } from './messages/index.js';
import { organisation } from './organisation/index.js';
import { writing } from './writing/index.js';
import { budget } from './budget/index.js';
import { documents } from './documents/index.js';
import { feedback } from './feedback/index.js';
import { redaction } from './redaction/index.js';
import { submitting } from './submitting/index.js';
import { publicPages } from './public/index.js';
import { AccountController } from './account/account.controller.js';
import { LanguageController } from './account/language.controller.js';
import { SecondFactorController } from './account/second-factor.controller.js';
import { PublicCallsController } from './calls/calls.controller.js';
import { CallActsController } from './desk/call-acts.controller.js';
import { CallEditingController } from './desk/call-editing.controller.js';
import { DeskController } from './desk/desk.controller.js';
import { PreviewController } from './desk/preview.controller.js';
import { StartingPoints } from './desk/starting-points.js';
import { ApplicantConcerns } from './home/applicant-concerns.js';
import { CorrespondenceConcerns } from './home/correspondence-concerns.js';
import { HomeController } from './home/home.controller.js';
import { OfficeConcerns } from './home/office-concerns.js';
import { OpenProposals } from './home/open-proposals.js';
import { Pages } from './http/index.js';
import { PortalFailures } from './problems/portal-failures.js';
import { SignInController } from './sign-in/sign-in.controller.js';

const contexts = [
  ...[IdentityModule, CallsModule, CorrespondenceModule, ApplicationsModule, ReviewsModule, SelectionModule],
  ...[AwardsModule, ReportsModule, DisbursementsModule],
];

const rooms = [
  ...[publicPages, organisation, writing, budget, documents, submitting, clarifications, messages],
  ...[callRoom, lateDoor, feedback, redaction],
];

/** The pages. */
@Module({
  imports: contexts,
  controllers: [
    ...[PublicCallsController, SignInController, AccountController, SecondFactorController, HomeController],
    LanguageController,
    ...[DeskController, CallEditingController, CallActsController, PreviewController],
    ...rooms.flatMap(({ controllers }) => controllers),
  ],
  providers: [
    ...[Pages, ApplicantConcerns, CorrespondenceConcerns, OfficeConcerns, OpenProposals, StartingPoints],
    ...rooms.flatMap(({ providers }) => providers),
    { provide: FAILURE_PAGES, useClass: PortalFailures },
  ],
  exports: [FAILURE_PAGES],
})
export class PortalModule {}
