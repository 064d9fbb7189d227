import 'reflect-metadata';
import compress, { type FastifyCompressOptions } from '@fastify/compress';
import cookie from '@fastify/cookie';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { constants } from 'node:zlib';
import { IdentityModule } from '#identity';
import { CONFIG, PlatformModule, type Config, type DatabaseAddresses } from '#platform';
import { FailureFilter } from './failure.filter.js';
import { formBodies } from './form-bodies.js';
import { formFiles } from './form-files.js';
import { HealthModule } from './health.module.js';
import { headersOfEveryAnswer, securityHeaders } from './security-headers.js';
import { SessionCookie } from './session-cookie.js';
import { SessionGuard } from './session.guard.js';
import { TextsInterceptor } from './texts.interceptor.js';
import { validation } from './validation.js';

/** The settings of a process that answers requests. */
export type WebConfig = Config & { readonly database: DatabaseAddresses };

/** One of the things that a process serves: the API, the portal. */
export interface Part {
  readonly module: Type | DynamicModule;
  /** What it does to the application before that begins. */
  readonly dress?: (app: NestFastifyApplication, config: WebConfig) => void;
}

/** Largest body that is not a form, in bytes. Files go another way. */
const bodyLimit = 1_048_576;

/**
 * The quality is the best that costs less than the line saves; assets were packed beforehand. A page is packed in one go,
 * which takes the process an eighth of what a stream takes; the window is as large as the largest page.
 */
const compression = {
  encodings: ['br', 'gzip'],
  threshold: 1024,
  syncThreshold: 262_144,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 } },
} satisfies FastifyCompressOptions;

/** Proxies whose word on the client's address counts in a deployment: those of the private network around it. */
const ownProxies = 'loopback, linklocal, uniquelocal';

/** What all parts of a process stand on: the database, who acts, and how a no is said. */
@Module({})
export class WebModule {
  /** The parts on their settings. */
  static of(config: WebConfig, parts: readonly Part[]): DynamicModule {
    return {
      module: WebModule,
      global: true,
      imports: [
        PlatformModule.forDatabase({ databaseUrl: config.database.url }),
        IdentityModule,
        HealthModule,
        ...parts.map(({ module }) => module),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        SessionCookie,
        SessionGuard,
        { provide: APP_GUARD, useExisting: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: TextsInterceptor },
        { provide: APP_FILTER, useClass: FailureFilter },
      ],
      exports: [CONFIG, SessionCookie, SessionGuard],
    };
  }
}

/** Builds an application of some parts behind one edge; it listens once the caller says so. */
export const createWebApp = async (config: WebConfig, parts: readonly Part[]): Promise<NestFastifyApplication> => {
  const https = config.http.publicUrl.startsWith('https:');
  const adapter = new FastifyAdapter({
    bodyLimit,
    forceCloseConnections: 'idle',
    trustProxy: config.mode === 'production' ? ownProxies : false,
    frameworkErrors: unreadable(https),
  });
  const app = await NestFactory.create<NestFastifyApplication>(WebModule.of(config, parts), adapter, {
    logger: config.logLevel === 'silent' ? false : ['fatal', 'error', 'warn'],
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  securityHeaders(fastify, { https });
  closeOnceIdle(fastify);
  await app.register(cookie);
  await app.register(compress, compression);
  formBodies(app);
  await formFiles(app);
  app.useGlobalPipes(validation());
  for (const part of parts) part.dress?.(app, config);
  await app.init();
  await fastify.ready();
  return app;
};

/** A connection that was busy when the server began to close would be kept for its client's next request, a minute or longer. */
const closeOnceIdle = (fastify: FastifyInstance): void => {
  fastify.addHook('preClose', async () => {
    const sweep = setInterval(() => fastify.server.closeIdleConnections(), 100);
    fastify.server.once('close', () => clearInterval(sweep));
  });
};

/** Answers an address that cannot even be decoded, for which no hook runs. */
const unreadable = (https: boolean) => (_: Error, __: FastifyRequest, reply: FastifyReply) => {
  void reply.headers(headersOfEveryAnswer({ https })).status(400).type('text/plain; charset=utf-8').send('400\n');
};
