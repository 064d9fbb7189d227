import { setTimeout as wait } from 'node:timers/promises';
import { Worker, type ConnectionOptions, type IQueueBackend, type JobProgress } from 'bullmq';
import { Logger } from '@nestjs/common';
import type { Inbox } from '../outbox/inbox.js';
import type { Delivery } from '../outbox/subscribers.js';
import type { QueueBackend } from './queue-backend.js';
import type { QueueTable } from './queue-table.js';

type DeliveryWorker = Worker<Delivery, void, string, IQueueBackend, JobProgress, ConnectionOptions>;

/** How soon a job is taken from a worker that died, in milliseconds; one that lives renews its hold by itself. */
export interface Holds {
  readonly lockDuration: number;
  readonly stalledInterval: number;
  /** Seconds after which a worker without jobs looks again, where Redis does not wake it. */
  readonly drainDelay: number;
}

const usualHolds: Holds = { lockDuration: 20_000, stalledInterval: 10_000, drainDelay: 5 };

/** After how long a worker whose store went away looks again, in milliseconds; its end waits for that, too. */
const runRetryDelay = 1_000;

/** One worker a queue. A job is done by the inbox: twice started, once done. */
export class Workers {
  private readonly logger = new Logger('Workers');
  private readonly workers: readonly DeliveryWorker[];

  constructor(
    table: QueueTable,
    { connection, factory }: QueueBackend,
    inbox: Pick<Inbox, 'deliver'>,
    holds: Holds = usualHolds,
  ) {
    this.workers = Object.entries(table).map(([name, { concurrency }]) => {
      const work = async ({ data }: { data: Delivery }): Promise<void> => void (await inbox.deliver(data));
      const options = { connection, concurrency, runRetryDelay, ...holds };
      const worker: DeliveryWorker = new Worker(name, work, options, factory);
      worker.on('error', (error) => this.logger.error(error.message, error.stack));
      worker.on('failed', (job, error) =>
        this.logger.warn(`${job?.name} of event ${job?.data.eventId}: ${error.stack}`),
      );
      return worker;
    });
  }

  /** Resolves when every worker takes jobs. */
  async ready(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Takes no more jobs and waits for those that run, but no longer than this; what is cut short is done again later. */
  async close(withinMilliseconds: number): Promise<void> {
    const finished = this.all((worker) => worker.close()).then(() => true);
    const patience = new AbortController();
    const tooLong = wait(withinMilliseconds, false, { signal: patience.signal }).catch(() => false);
    const inTime = await Promise.race([finished, tooLong]);
    patience.abort();
    if (inTime) return;
    this.logger.warn('a job is cut short');
    // What it still says is that it has no connection.
    await this.all((worker) =>
      worker
        .removeAllListeners('error')
        .on('error', () => {})
        .disconnect(),
    );
  }

  private async all(act: (worker: DeliveryWorker) => Promise<void>): Promise<void> {
    await Promise.all(this.workers.map(act));
  }
}
