import {
  createPostgresBackend,
  createRedisBackend,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
} from 'bullmq';
import { Pool } from 'pg';
import type { RunningConfig } from '../config/index.js';
import { SteadyClient } from '../database/steady-client.js';
import { directConnection, queueSchema, type DirectConnection } from './prepare-queues.js';

/** Where jobs are kept. Both stores take the same queues and workers. */
export interface QueueBackend {
  readonly connection: ConnectionOptions;
  readonly factory: BackendFactory<IQueueBackend>;
}

/** Redis where the settings name one, else PostgreSQL. */
export const queueBackend = ({ redisUrl, database }: Pick<RunningConfig, 'redisUrl' | 'database'>): QueueBackend =>
  redisUrl === undefined
    ? { connection: {}, factory: onPostgres(directConnection(database.directUrl)) }
    : { connection: { url: redisUrl, maxRetriesPerRequest: null }, factory: createRedisBackend };

/** BullMQ makes connections that may end the process when they are lost; these are ours, and go with what used them. */
const onPostgres =
  ({ options = '', ...address }: DirectConnection): BackendFactory<IQueueBackend> =>
  (name, opts, kind) => {
    const path = `${options} -c search_path=${queueSchema}`.trim();
    const pool = new Pool({ ...address, options: path, max: 5, keepAlive: true, Client: SteadyClient });
    // BullMQ's types know neither pg's own pool nor a queue that takes either store.
    const backend = createPostgresBackend(name, { ...opts, connection: pool as never }, kind);
    backend.on('close', () => void pool.end());
    return backend as unknown as IQueueBackend;
  };
