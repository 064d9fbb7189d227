import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfig, type RunningConfig } from '../../libs/platform/src/index.js';
import { api } from '../../apps/api/src/index.js';
import { createSgfApp } from '../../apps/console/src/start/app.js';
import { createWebApp, type Part } from '../../apps/edge/src/index.js';
import { portal } from '../../apps/portal/src/index.js';
import { createTestDatabase } from './database.js';
import { worldOn, type World } from './world.js';

/** The whole application over HTTP, on a database of its own. */
export interface Api extends World {
  readonly app: NestFastifyApplication;
  readonly config: RunningConfig;
  /** Where it keeps files; removed with it. */
  readonly folder: string;
  /** Speaks HTTP as nobody, or with a bearer token. */
  as(token?: string): ReturnType<typeof request.agent>;
}

/**
 * Opens the application. `env` adds settings; with `SMTP_URL`, where mail can go, the worker runs too, unless it is told
 * what stands beside API and portal instead. Close it at the end.
 */
export const openApi = async (env: Readonly<Record<string, string>> = {}, beside?: readonly Part[]): Promise<Api> => {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'sgf-files-'));
  const config = readConfig({
    SGF_MODE: 'test',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'error',
    SGF_FILES: folder,
    ...env,
  }) as RunningConfig;
  const app = await (env['SMTP_URL'] && !beside
    ? createSgfApp(config)
    : createWebApp(config, [api, portal, ...(beside ?? [])]));
  const owner = new Client({ connectionString: database.ownerUrl, application_name: 'sgf test owner' });
  await owner.connect();
  const server = app.getHttpServer();
  return {
    ...worldOn(app, owner),
    app,
    config,
    folder,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    as: (token) => {
      const agent = request.agent(server);
      return token === undefined ? agent : agent.set('authorization', `Bearer ${token}`);
    },
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
};
