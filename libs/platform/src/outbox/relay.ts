import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { failpoint } from '../database/failpoint.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Subscribers, type Delivery, type OutboxEvent } from './subscribers.js';

/** Takes deliveries to where they will be done. It may be asked for the same one again. */
export type Publish = (deliveries: readonly Delivery[]) => Promise<void>;

type Waiting = Pick<OutboxEvent, 'id' | 'type'>;

/**
 * Takes events out of the outbox, several processes at once if need be. An event that nobody wants to hear of is settled
 * when it is published, any other when all its subscribers have done their part.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subscribers: Subscribers,
  ) {}

  /** Publishes the next events and marks them; gives how many. A kill in between publishes them once more. */
  publishWaiting(publish: Publish): Promise<number> {
    return this.work.run(systemActor, async () => {
      const events = await this.work.query<Waiting>(waiting, [batch]);
      if (events.length === 0) return 0;
      const deliveries = events.flatMap((event) => this.subscribers.deliveriesOf(event));
      await this.hand(publish, deliveries);
      await this.mark(events, deliveries);
      return events.length;
    });
  }

  /**
   * Publishes anew what was published and then lost (a queue that was flushed, a job that failed for good) and has been
   * quiet for so many minutes; settles what is done. Gives how many events it looked at.
   */
  publishAgain(publish: Publish, quietMinutes: number): Promise<number> {
    return this.work.run(systemActor, async () => {
      const events = await this.work.query<Waiting>(unsettled, [batch, quietMinutes]);
      if (events.length === 0) return 0;
      const done = await this.doneOf(events);
      const missing = events
        .flatMap((event) => this.subscribers.deliveriesOf(event))
        .filter((delivery) => !done.has(keyOf(delivery)));
      await this.hand(publish, missing);
      await this.mark(events, missing);
      return events.length;
    });
  }

  private async hand(publish: Publish, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    await publish(deliveries);
    failpoint('after-enqueue-before-mark');
  }

  private async mark(events: readonly Waiting[], deliveries: readonly Delivery[]): Promise<void> {
    await this.work.query(published, [events.map(({ id }) => id), deliveries.map(({ eventId }) => eventId)]);
  }

  private async doneOf(events: readonly Waiting[]): Promise<Set<string>> {
    const rows = await this.work.query<Delivery>(
      'select event_id as "eventId", subscriber from inbox where event_id = any($1::uuid[])',
      [events.map(({ id }) => id)],
    );
    return new Set(rows.map(keyOf));
  }
}

const batch = 500;

const keyOf = ({ eventId, subscriber }: Delivery): string => `${eventId} ${subscriber}`;

const waiting = `
  select id, type from outbox where published_at is null order by id limit $1 for update skip locked`;

const unsettled = `
  select id, type from outbox
  where settled_at is null and published_at <= app_now() - make_interval(mins => $2)
  order by published_at limit $1 for update skip locked`;

/** What nobody is left to do anything about is settled. */
const published = `
  update outbox set published_at = app_now(),
    settled_at = coalesce(settled_at, case when id <> all($2::uuid[]) then app_now() end)
  where id = any($1::uuid[])`;
