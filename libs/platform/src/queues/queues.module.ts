import {
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../config/index.js';
import { Inbox } from '../outbox/inbox.js';
import { OutboxSignal } from '../outbox/outbox-signal.js';
import { Relay } from '../outbox/relay.js';
import { Reminders } from '../outbox/reminders.js';
import { Subscribers } from '../outbox/subscribers.js';
import type { RelayedParts } from './run-queues.js';

/** Runs the jobs from the start of the application to its end. */
@Injectable()
class RunningQueues implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: () => Promise<void> = async () => undefined;

  private readonly parts: RelayedParts;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    subscribers: Subscribers,
    signal: OutboxSignal,
    relay: Relay,
    reminders: Reminders,
    inbox: Inbox,
  ) {
    this.parts = { subscribers, signal, relay, reminders, inbox };
  }

  async onApplicationBootstrap(): Promise<void> {
    const { runQueues } = await import('./run-queues.js');
    this.stop = await runQueues(this.config, this.parts);
  }

  /** Before the database goes away under a job that still runs. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }
}

/**
 * Everything that happens later, in this process: outbox to queues, queues to subscribers. Needs CONFIG. BullMQ is loaded
 * when it starts, so that processes without jobs do not load it.
 */
@Module({ providers: [RunningQueues] })
export class QueuesModule {}
