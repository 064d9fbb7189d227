import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IdentityModule } from '#identity';
import { CONFIG, PlatformModule, type RunningConfig } from '#platform';
import { ApiModule } from '../../../api/src/api.module.js';
import { dressEdge } from '../../../api/src/http/edge.js';
import { ProblemFilter, SessionGuard } from '../../../api/src/http/index.js';

const megabyte = 1024 * 1024;

/** API, portal and worker in one process: what `sgf start` serves. A deployment starts each of the three alone. */
@Module({})
export class SgfModule {
  /** The whole application on its settings. */
  static on(config: RunningConfig): DynamicModule {
    return {
      module: SgfModule,
      global: true,
      imports: [PlatformModule.forDatabase({ databaseUrl: config.database.url }), IdentityModule, ApiModule],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIG],
    };
  }
}

/** Builds the application; it listens once the caller says so. */
export const createSgfApp = async (config: RunningConfig): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit: megabyte, forceCloseConnections: 'idle', trustProxy: false });
  const app = await NestFactory.create<NestFastifyApplication>(SgfModule.on(config), adapter, {
    logger: config.logLevel === 'silent' ? false : ['fatal', 'error', 'warn'],
    abortOnError: false,
  });
  await dressEdge(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};
