import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Subscribers, type Delivery, type OutboxEvent } from './subscribers.js';

/** Delivers events to subscribers, each at most once: the row that says so is in the commit of what was done. */
@Injectable()
export class Inbox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subscribers: Subscribers,
  ) {}

  /**
   * Delivers in one unit of work, in the order of the events; gives how many were not delivered before. Waits for whoever
   * delivers the same at this moment. When one subscriber throws, nothing was delivered.
   */
  deliver(...deliveries: readonly Delivery[]): Promise<number> {
    return this.work.run(systemActor, async () => {
      const fresh = await this.work.query<OutboxEvent & { subscriber: string }>(claim, [
        deliveries.map(({ eventId }) => eventId),
        deliveries.map(({ subscriber }) => subscriber),
      ]);
      for (const { subscriber, ...event } of fresh) await this.subscribers.named(subscriber).handle(event);
      if (fresh.length > 0) await this.settle(fresh);
      return fresh.length;
    });
  }

  /** Of two that deliver one event's last parts at the same time neither sees it; the relay settles that event later. */
  private async settle(events: readonly OutboxEvent[]): Promise<void> {
    await this.work.query(settleWhole, [
      events.map(({ id }) => id),
      events.map((event) => this.subscribers.deliveriesOf(event).length),
    ]);
  }
}

const claim = `
  with fresh as (
    insert into inbox (event_id, subscriber)
    select * from unnest($1::uuid[], $2::text[]) as asked (event_id, subscriber) order by 1, 2
    on conflict do nothing returning event_id, subscriber
  )
  select o.id, o.type, o.thing_id as "thingId", o.payload, o.occurred_at as "occurredAt", f.subscriber
  from fresh f join outbox o on o.id = f.event_id order by o.id`;

const settleWhole = `
  update outbox o set settled_at = app_now() from unnest($1::uuid[], $2::int[]) as e (id, parts)
  where o.id = e.id and o.settled_at is null and e.parts <= (select count(*) from inbox i where i.event_id = o.id)`;
