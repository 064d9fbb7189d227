import { Module } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { ApplicationsApiModule } from './applications/index.js';
import { CallsApiModule } from './calls/index.js';
import { DiligenceApiModule } from './diligence/index.js';
import { DocsModule } from './docs/docs.module.js';
import { IdentityApiModule } from './identity/index.js';
import { ReviewsApiModule } from './reviews/index.js';
import { SelectionApiModule } from './selection/index.js';

const contexts = [IdentityApiModule, DiligenceApiModule, ApplicationsApiModule, CallsApiModule, ReviewsApiModule, SelectionApiModule];

/** The REST API: every context under `/api`, with its documentation. */
@Module({
  imports: [
    ...contexts,
    DocsModule,
    RouterModule.register([{ path: 'api', children: [...contexts, DocsModule] }]),
  ],
})
export class ApiModule {}
