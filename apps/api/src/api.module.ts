import { Module } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { ApplicationsApiModule } from './applications/index.js';
import { CallsApiModule } from './calls/index.js';
import { DocsModule } from './docs/docs.module.js';
import { HealthModule } from './health/health.module.js';

const contexts = [ApplicationsApiModule, CallsApiModule];

/** The REST API: every context under `/api`, with its documentation and its health. */
@Module({
  imports: [
    ...contexts,
    DocsModule,
    HealthModule,
    RouterModule.register([{ path: 'api', children: [...contexts, DocsModule] }]),
  ],
})
export class ApiModule {}
