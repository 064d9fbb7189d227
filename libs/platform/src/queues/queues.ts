import { Queue, type BulkJobOptions, type ConnectionOptions, type IQueueBackend } from 'bullmq';
import { Logger } from '@nestjs/common';
import type { Publish } from '../outbox/relay.js';
import type { Delivery } from '../outbox/subscribers.js';
import type { QueueBackend } from './queue-backend.js';
import { queueOf, type QueueTable } from './queue-table.js';

type DeliveryQueue = Queue<Delivery, void, string, Delivery, void, string, IQueueBackend, ConnectionOptions>;

/** The queues as the relay fills them. Jobs carry ids only; what they are about is read anew when they run. */
export class Queues {
  private readonly logger = new Logger('Queues');
  private readonly queues: ReadonlyMap<string, DeliveryQueue>;

  constructor(
    private readonly table: QueueTable,
    { connection, factory }: QueueBackend,
  ) {
    const open = (name: string): DeliveryQueue => {
      const queue: DeliveryQueue = new Queue(name, { connection }, factory);
      queue.on('error', (error) => this.logger.error(error.message, error.stack));
      return queue;
    };
    this.queues = new Map(Object.keys(table).map((name) => [name, open(name)]));
  }

  /** Adds a job for each delivery; one that is there already stays as it is. */
  readonly publish: Publish = async (deliveries) => {
    for (const [name, queue] of this.queues) {
      const jobs = deliveries.filter(({ subscriber }) => queueOf(this.table, subscriber) === name);
      if (jobs.length > 0)
        await queue.addBulk(jobs.map((data) => ({ name: data.subscriber, data, opts: this.opts(data) })));
    }
  };

  /** The same for deliveries that seem lost: a job that failed or waits makes room, one that runs goes on. */
  readonly publishAgain: Publish = async (deliveries) => {
    for (const delivery of deliveries)
      await this.queues
        .get(queueOf(this.table, delivery.subscriber))!
        .remove(jobIdOf(delivery))
        .catch(() => 0);
    await this.publish(deliveries);
  };

  /** Lets go of the connections. */
  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private opts(delivery: Delivery): BulkJobOptions {
    const { attempts, backoff } = this.table[queueOf(this.table, delivery.subscriber)]!;
    return {
      jobId: jobIdOf(delivery),
      attempts,
      backoff: { type: 'exponential', delay: backoff },
      removeOnComplete: kept,
      removeOnFail: kept,
    };
  }
}

const kept = { age: 24 * 3600, count: 1_000 };

/** BullMQ keeps the colon in ids for itself. */
export const jobIdOf = ({ eventId, subscriber }: Delivery): string => `${eventId}.${subscriber}`;
