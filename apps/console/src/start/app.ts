import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RunningConfig } from '#platform';
import { api } from '../../../api/src/index.js';
import { createWebApp, type Part } from '../../../edge/src/index.js';
import { portal } from '../../../portal/src/index.js';
import { WorkerModule } from '../../../worker/src/worker.module.js';

const worker: Part = { module: WorkerModule };

/** API, portal and worker in one process: what `sgf start` serves. A deployment starts each of the three alone. */
export const createSgfApp = (config: RunningConfig): Promise<NestFastifyApplication> =>
  createWebApp(config, [api, portal, worker]);
