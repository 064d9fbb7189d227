import {
  createPostgresBackend,
  createRedisBackend,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
} from 'bullmq';
import type { RunningConfig } from '../config/index.js';
import { directConnection, queueSchema } from './prepare-queues.js';

/** Where jobs are kept. Both stores take the same queues and workers. */
export interface QueueBackend {
  readonly connection: ConnectionOptions;
  readonly factory: BackendFactory<IQueueBackend>;
}

/** Redis where the settings name one, else PostgreSQL. */
export const queueBackend = ({ redisUrl, database }: Pick<RunningConfig, 'redisUrl' | 'database'>): QueueBackend =>
  redisUrl === undefined
    ? {
        // BullMQ types its options by the backend; a queue that takes either is given both as one.
        connection: { ...directConnection(database.directUrl), max: 4, schema: queueSchema } as ConnectionOptions,
        factory: createPostgresBackend as unknown as BackendFactory<IQueueBackend>,
      }
    : { connection: { url: redisUrl, maxRetriesPerRequest: null }, factory: createRedisBackend };
