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
import { account } from './account/index.js';
import { budget } from './budget/index.js';
import { callRoom } from './call-room/index.js';
import { calls } from './calls/index.js';
import { clarifications } from './clarifications/index.js';
import { desk } from './desk/index.js';
import { documents } from './documents/index.js';
import { feedback } from './feedback/index.js';
import { home } from './home/index.js';
import { Pages } from './http/index.js';
import { lateDoor } from './late-door/index.js';
import { messages } from './messages/index.js';
import { organisation } from './organisation/index.js';
import { PortalFailures } from './problems/portal-failures.js';
import { publicPages } from './public/index.js';
import { redaction } from './redaction/index.js';
import { signIn } from './sign-in/index.js';
import { submitting } from './submitting/index.js';
import { writing } from './writing/index.js';

const contexts = [
  ...[IdentityModule, CallsModule, CorrespondenceModule, ApplicationsModule, ReviewsModule, SelectionModule],
  ...[AwardsModule, ReportsModule, DisbursementsModule],
];

const rooms = [
  ...[calls, publicPages, signIn, account, home, organisation],
  ...[writing, budget, documents, submitting, clarifications, messages],
  ...[desk, callRoom, lateDoor, feedback, redaction],
];

/** The pages. */
@Module({
  imports: contexts,
  controllers: rooms.flatMap(({ controllers }) => controllers),
  providers: [
    Pages,
    ...rooms.flatMap(({ providers }) => providers),
    { provide: FAILURE_PAGES, useClass: PortalFailures },
  ],
  exports: [FAILURE_PAGES],
})
export class PortalModule {}
