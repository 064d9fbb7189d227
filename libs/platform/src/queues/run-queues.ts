import type { RunningConfig } from '../config/index.js';
import type { Inbox } from '../outbox/inbox.js';
import type { OutboxSignal } from '../outbox/outbox-signal.js';
import type { Relay } from '../outbox/relay.js';
import type { Reminders } from '../outbox/reminders.js';
import type { Subscribers } from '../outbox/subscribers.js';
import { Dispatcher, usualPace, type Pace } from './dispatcher.js';
import { assertQueuesArePrepared, directConnection } from './prepare-queues.js';
import { queueBackend } from './queue-backend.js';
import { assertEveryJobIsDone, queueTable } from './queue-table.js';
import { Queues } from './queues.js';
import { Workers } from './workers.js';

/** What moves events, and those who want to hear of them. */
export interface RelayedParts {
  readonly subscribers: Subscribers;
  readonly signal: OutboxSignal;
  readonly relay: Relay;
  readonly reminders: Reminders;
  readonly inbox: Inbox;
}

const closeWithin = 8_000;

/**
 * Starts to do what happens later, and gives the way to stop it. Throws when a job has nobody to do it, or the database was
 * not prepared.
 */
export const runQueues = async (
  config: Pick<RunningConfig, 'redisUrl' | 'database'>,
  { subscribers, inbox, ...parts }: RelayedParts,
  pace: Pace = usualPace,
): Promise<() => Promise<void>> => {
  assertEveryJobIsDone(queueTable, subscribers.names);
  if (config.redisUrl === undefined) await assertQueuesArePrepared(directConnection(config.database.directUrl));
  const backend = queueBackend(config);
  const queues = new Queues(queueTable, backend);
  const workers = new Workers(queueTable, backend, inbox);
  const dispatcher = new Dispatcher({ ...parts, queues }, pace);
  await workers.ready();
  dispatcher.start();
  return async () => {
    await dispatcher.stop();
    await workers.close(closeWithin);
    await queues.close();
  };
};
