import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR, RouterModule } from '@nestjs/core';
import { ApplicationsApiModule } from './applications/index.js';
import { AwardsApiModule } from './awards/index.js';
import { CallsApiModule } from './calls/index.js';
import { CorrespondenceApiModule } from './correspondence/index.js';
import { DiligenceApiModule } from './diligence/index.js';
import { DisbursementsApiModule } from './disbursements/index.js';
import { DocsModule } from './docs/docs.module.js';
import { FundsApiModule } from './funds/index.js';
import { HistoryApiModule } from './history/index.js';
import { StrayBodyInterceptor } from './http/index.js';
import { IdentityApiModule } from './identity/index.js';
import { ReportsApiModule } from './reports/index.js';
import { ReviewsApiModule } from './reviews/index.js';
import { SelectionApiModule } from './selection/index.js';

const contexts = [
  IdentityApiModule,
  DiligenceApiModule,
  ApplicationsApiModule,
  CallsApiModule,
  CorrespondenceApiModule,
  ReviewsApiModule,
  SelectionApiModule,
  FundsApiModule,
  AwardsApiModule,
  ReportsApiModule,
  DisbursementsApiModule,
  HistoryApiModule,
];

/** The REST API: every context under `/api`, with its documentation. */
@Module({
  imports: [...contexts, DocsModule, RouterModule.register([{ path: 'api', children: [...contexts, DocsModule] }])],
  providers: [{ provide: APP_INTERCEPTOR, useClass: StrayBodyInterceptor }],
})
export class ApiModule {}
